/**
 * The scene: one finished layout with the names it belongs to, ready to be drawn and hit.
 *
 * A scene never changes; a new layout makes a new one. What a node says and how its run stands is
 * looked up in the model when it is drawn, by name.
 */

import type { Bounds, Layout, Orientation } from "../layout/graph";
import type { ShownEdge } from "../otherVariants";
import { GridIndex } from "./grid";
import { EDGE_STYLES, type EdgeStyle, Segments, styleOf } from "./segments";

export interface Box {
  readonly name: string;
  /** Stays the same from scene to scene, even if the name does not. */
  readonly identity: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Route {
  readonly edge: ShownEdge;
  readonly points: Float64Array;
}

/** What was asked of the layout: names and sizes in its order. */
export interface SceneSubject {
  readonly names: readonly string[];
  readonly identities: readonly string[];
  /** One for each name. */
  readonly boxHeights: readonly number[];
  readonly edges: readonly ShownEdge[];
}

export class Scene {
  readonly boxes: readonly Box[];
  readonly routes: readonly Route[];
  readonly bounds: Bounds;
  readonly orientation: Orientation;
  /** Cards at which edges arrive. */
  readonly targets: ReadonlySet<string>;
  readonly segments: Readonly<Record<EdgeStyle, Segments>>;
  private readonly boxesByName: ReadonlyMap<string, Box>;
  private readonly index: GridIndex;

  constructor({ names, identities, edges, boxHeights }: SceneSubject, layout: Layout) {
    this.boxes = names.map((name, v) => ({
      name,
      identity: identities[v]!,
      x: layout.x[v]!,
      y: layout.y[v]!,
      width: layout.width[v]!,
      height: boxHeights[v]!,
    }));
    this.boxesByName = new Map(this.boxes.map((box) => [box.name, box]));
    this.routes = edges.map((edge, k) => ({ edge, points: layout.routes[k]! }));
    this.targets = new Set(edges.map(({ target }) => target));
    this.bounds = layout.bounds;
    this.orientation = layout.orientation;
    this.segments = Object.fromEntries(
      EDGE_STYLES.map((style) => {
        const routes = this.routes.filter(({ edge }) => styleOf(edge) === style);
        const points = routes.map((route) => route.points);
        return [
          style,
          new Segments(
            points,
            routes.map(({ edge }) => edge.source),
          ),
        ];
      }),
    ) as Record<EdgeStyle, Segments>;
    this.index = new GridIndex(this.boxes.length);
    this.boxes.forEach((box, v) => {
      this.index.add(v, boundsOfBox(box));
    });
  }

  static readonly EMPTY = new Scene(
    { names: [], identities: [], edges: [], boxHeights: [] },
    {
      orientation: "horizontal",
      x: new Float64Array(),
      y: new Float64Array(),
      width: new Float64Array(),
      routes: [],
      bounds: { left: 0, top: 0, right: 0, bottom: 0 },
    },
  );

  box(name: string): Box | undefined {
    return this.boxesByName.get(name);
  }

  /** The boxes that reach into the rectangle. */
  boxesIn(area: Bounds): Box[] {
    const found: Box[] = [];
    this.index.query(area, (v) => {
      const box = this.boxes[v]!;
      const { left, top, right, bottom } = boundsOfBox(box);
      if (left <= area.right && right >= area.left && top <= area.bottom && bottom >= area.top)
        found.push(box);
    });
    return found;
  }

  /** The box at a point of the drawing. `slack` widens every box, for drawings seen from afar. */
  boxAt(x: number, y: number, slack: number): Box | undefined {
    const candidates = this.boxesIn({ left: x - slack, top: y - slack, right: x + slack, bottom: y + slack });
    const distance = (box: Box) =>
      Math.max(0, Math.abs(box.x - x) - box.width / 2) + Math.max(0, Math.abs(box.y - y) - box.height / 2);
    return candidates.sort((a, b) => distance(a) - distance(b))[0];
  }
}

export function boundsOfBox({ x, y, width, height }: Box): Bounds {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** The smallest rectangle around some boxes; null around none. */
export function boundsOf(boxes: readonly Box[]): Bounds | null {
  if (boxes.length === 0) return null;
  const all = boxes.map(boundsOfBox);
  return all.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }));
}

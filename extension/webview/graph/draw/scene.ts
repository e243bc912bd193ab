/**
 * The scene: one finished layout with the names it belongs to, ready to be drawn and hit.
 *
 * A scene never changes; a new layout makes a new one. What a node says and how its run stands is
 * looked up in the model when it is drawn, by name.
 */

import { type Bounds, type Layout, type Orientation, routeOf } from "../layout/graph";
import type { ShownEdge } from "../otherVariants";
import { GridIndex } from "./grid";
import { type EdgeStyle, Segments, styleOf } from "./segments";

export interface Box {
  readonly name: string;
  /** Stays the same from scene to scene, even if the name does not. */
  readonly identity: number;
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
  readonly identities: Int32Array;
  /** One for each name. */
  readonly boxHeights: Float64Array;
  readonly edges: readonly ShownEdge[];
}

export class Scene {
  readonly boxes: readonly Box[];
  readonly bounds: Bounds;
  readonly orientation: Orientation;
  readonly segments: Readonly<Record<EdgeStyle, Segments>>;
  private readonly boxesByName: ReadonlyMap<string, Box>;
  private readonly edges: readonly ShownEdge[];
  private index: GridIndex | null = null;
  private allRoutes: readonly Route[] | null = null;
  private allTargets: ReadonlySet<string> | null = null;

  constructor(
    { names, identities, edges, boxHeights }: SceneSubject,
    readonly layout: Layout,
  ) {
    this.boxes = names.map((name, v) => ({
      name,
      identity: identities[v]!,
      x: layout.x[v]!,
      y: layout.y[v]!,
      width: layout.width[v]!,
      height: boxHeights[v]!,
    }));
    this.boxesByName = new Map(this.boxes.map((box) => [box.name, box]));
    this.edges = edges;
    this.bounds = layout.bounds;
    this.orientation = layout.orientation;
    this.segments = segmentsByStyle(edges, layout);
  }

  static readonly EMPTY = new Scene(
    { names: [], identities: new Int32Array(), edges: [], boxHeights: new Float64Array() },
    {
      orientation: "horizontal",
      x: new Float64Array(),
      y: new Float64Array(),
      width: new Float64Array(),
      points: new Float64Array(),
      routeStarts: Int32Array.of(0),
      bounds: { left: 0, top: 0, right: 0, bottom: 0 },
    },
  );

  // What is asked for only once somebody points, zooms in or moves is made only then.

  get routes(): readonly Route[] {
    this.allRoutes ??= this.edges.map((edge, k) => ({ edge, points: routeOf(this.layout, k) }));
    return this.allRoutes;
  }

  /** Cards at which edges arrive. */
  get targets(): ReadonlySet<string> {
    this.allTargets ??= new Set(this.edges.map(({ target }) => target));
    return this.allTargets;
  }

  box(name: string): Box | undefined {
    return this.boxesByName.get(name);
  }

  /** The boxes that reach into the rectangle. */
  boxesIn(area: Bounds): readonly Box[] {
    const { left, top, right, bottom } = this.bounds;
    const isWhole = area.left <= left && area.top <= top && area.right >= right && area.bottom >= bottom;
    if (isWhole) return this.boxes;
    this.index ??= new GridIndex(rectanglesOf(this.boxes));
    const found: Box[] = [];
    this.index.query(area, (v) => found.push(this.boxes[v]!));
    return found;
  }

  /** The box at a point of the drawing. `slack` widens every box, for drawings seen from afar. */
  boxAt(x: number, y: number, slack: number): Box | undefined {
    const candidates = this.boxesIn({ left: x - slack, top: y - slack, right: x + slack, bottom: y + slack });
    const distance = (box: Box) =>
      Math.max(0, Math.abs(box.x - x) - box.width / 2) + Math.max(0, Math.abs(box.y - y) - box.height / 2);
    return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
  }
}

function segmentsByStyle(edges: readonly ShownEdge[], layout: Layout): Record<EdgeStyle, Segments> {
  const numbers: Record<EdgeStyle, number[]> = { other: [], plain: [], optional: [], mismatch: [] };
  edges.forEach((edge, k) => {
    numbers[styleOf(edge)].push(k);
  });
  const { points, routeStarts } = layout;
  const ways = { points, routeStarts, edges };
  return {
    other: new Segments(ways, numbers.other),
    plain: new Segments(ways, numbers.plain),
    optional: new Segments(ways, numbers.optional),
    mismatch: new Segments(ways, numbers.mismatch),
  };
}

function rectanglesOf(boxes: readonly Box[]): Float64Array {
  const rectangles = new Float64Array(4 * boxes.length);
  boxes.forEach(({ x, y, width, height }, v) => {
    rectangles[4 * v] = x - width / 2;
    rectangles[4 * v + 1] = y - height / 2;
    rectangles[4 * v + 2] = x + width / 2;
    rectangles[4 * v + 3] = y + height / 2;
  });
  return rectangles;
}

function boundsOfBox({ x, y, width, height }: Box): Bounds {
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

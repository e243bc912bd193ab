/**
 * The stage: the graph on the canvas. Brings model, layout, scene and camera together.
 *
 * It knows where things are and what is seen. It does not know what a click means or what the
 * furniture around it says.
 */

import { type Camera, centreOn, fitCamera, type Insets, panBy, zoomAt } from "./draw/camera";
import { BARE_HEIGHT, BOX_HEIGHT, cardShape, extraHeight, naturalWidth } from "./draw/card";
import { ModulePalette } from "./draw/palette";
import { Renderer } from "./draw/renderer";
import { boundsOf, Scene, type SceneSubject } from "./draw/scene";
import { onThemeChange } from "./draw/theme";
import { Flow } from "./flow";
import { element } from "./furniture/element";
import { Identities } from "./identities";
import { LayoutClient, type Memory } from "./layout/client";
import type { Layout, Orientation } from "./layout/graph";
import type { GraphModel } from "./model";
import type { Showing } from "./shown/showing";
import { type Card, ShownGraph } from "./shown/shownGraph";
import { Tidying } from "./tidying";

/** What a scene was made of. */
interface Subject extends SceneSubject {
  readonly graph: ShownGraph;
  /** Nodes whose middle stays where it is on the page. */
  readonly pivot: readonly string[];
  readonly memory: Memory;
}

interface CardSize {
  readonly width: number;
  /** How much higher than a plain card. */
  readonly extra: number;
}

/** What the furniture covers at the edges. */
const INSETS: Insets = { top: 60, right: 18, bottom: 60, left: 18 };
/** The lens bar lies below the toolbar. */
const INSETS_OF_LENS: Insets = { ...INSETS, top: 100 };
/** In a page that is lower, as a view in the side bar may be, the style sheet leaves the bars at the bottom out. */
const LOW = 240;
/** On the page, a node is easy enough to hit with this much around it. */
const HIT_SLACK = 3;
/** A card may reach this far into what the furniture covers before the camera moves for it. */
const SLACK = 8;

export interface PageRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StageEvents {
  /** A frame was drawn; what lies over the canvas must follow. */
  frame(): void;
  /** A new layout is on show. */
  arranged(): void;
  failed(message: string): void;
  themed(): void;
}

export class Stage {
  readonly element = element("div", { class: "canvas", tabindex: "0", role: "application" });
  readonly palette = new ModulePalette();
  readonly identities = new Identities();
  readonly renderer: Renderer;
  private readonly flow = new Flow();
  private readonly layouts: LayoutClient<Subject>;
  private readonly tidying = new Tidying({
    scene: () => this.scene,
    view: () => ({ camera: this.camera, size: this.renderer.size }),
    isHidden: () => document.visibilityState === "hidden" || this.element.clientWidth === 0,
    drawAside: () => this.arrange("aside"),
    tidy: (cards) =>
      this.arrange(
        "anew",
        cards.flatMap((card) => this.drawn.members(card)),
      ),
  });
  /** What the scene on show was made of. */
  private drawn = ShownGraph.EMPTY;
  /** The camera to begin with once there is something to look at; null fits it all in. */
  private opening: { camera: Camera | null } | null = null;
  private fitsNext = false;
  private sizes = new WeakMap<Card, CardSize>();
  /** Whether the graph was fitted in and the user has not moved the camera since. */
  private isFitted = true;

  constructor(
    private readonly model: GraphModel,
    private readonly showing: Showing,
    workerText: string,
    private readonly events: StageEvents,
  ) {
    const canvas = element("canvas", { "aria-hidden": "true" });
    this.element.append(canvas);
    this.renderer = new Renderer(canvas, model, showing, this.palette, {
      frame: () => events.frame(),
      moved: () => this.tidying.moved(),
    });
    this.layouts = new LayoutClient<Subject>(
      workerText,
      (layout, subject) => this.receive(layout, subject),
      (message) => events.failed(message),
    );
    onThemeChange(() => {
      this.renderer.readTheme();
      this.sizes = new WeakMap();
      events.themed();
    });
    new ResizeObserver(() => this.resize()).observe(this.element);
    document.addEventListener("visibilitychange", () => this.tidying.moved());
  }

  get scene(): Scene {
    return this.renderer.scene;
  }

  get camera(): Camera {
    return this.renderer.view;
  }

  set camera(camera: Camera) {
    this.isFitted = false;
    this.renderer.lookAt(camera);
  }

  /** How the graph that was opened last is looked at: the camera null while it is kept fitted in; undefined before it is drawn. */
  get viewOnGraph(): { camera: Camera | null; orientation: Orientation } | undefined {
    if (this.opening !== null || this.scene.boxes.length === 0) return undefined;
    return { camera: this.isFitted ? null : this.camera, orientation: this.orientation };
  }

  /**
   * Begins a dataflow: nothing keeps its place.
   *
   * @param camera where to look from; null fits it in.
   * @param orientation how it was drawn when it was looked at from there; null if it never was.
   */
  open(camera: Camera | null, orientation: Orientation | null): void {
    this.palette.forget();
    this.identities.forget();
    this.opening = { camera };
    this.flow.open(camera === null ? null : orientation);
    this.arrange("anew");
  }

  /** Lays out anew what was opened or closed; these nodes stay where they are on the page. */
  arrangeAround(pivot: readonly string[]): void {
    this.arrange("anew", pivot);
  }

  arrange(memory: Memory, pivot: readonly string[] = []): void {
    const { graph } = this.showing;
    const cards = [...graph.cards.values()];
    this.palette.learn([...this.model.nodes.values()].flatMap((node) => node.module ?? []));
    const names = cards.map((card) => card.name);
    const numbers = new Map(names.map((name, v) => [name, v]));
    const edges = graph.edges();
    // Edges from above end at the card itself: where it grows by a run, it covers their ends.
    const least = this.flow.now === "vertical" ? BARE_HEIGHT : BOX_HEIGHT;
    const identities = Int32Array.from(names, (name) => this.identities.of(name));
    const sizes = cards.map((card) => this.sizeOf(card));
    const boxHeights = Float64Array.from(sizes, ({ extra }) => least + extra);
    if (memory !== "aside") this.renderer.awaitScene();
    this.layouts.request(
      {
        ids: identities,
        widths: Float64Array.from(sizes, ({ width }) => width),
        heights: boxHeights,
        sources: Int32Array.from(edges, ({ source }) => numbers.get(source)!),
        targets: Int32Array.from(edges, ({ target }) => numbers.get(target)!),
      },
      { names, identities, edges, boxHeights, graph, pivot, memory },
      this.flow.now,
      memory,
    );
  }

  /** What a card asks for. Most cards are the same from one patch to the next. */
  private sizeOf(card: Card): CardSize {
    const known = this.sizes.get(card);
    if (known) return known;
    const size = { width: naturalWidth(card, this.renderer), extra: extraHeight(card, this.renderer) };
    this.sizes.set(card, size);
    return size;
  }

  /** Forgets where things stood, and goes from there to the new places. */
  rearrange(): void {
    this.fitsNext = true;
    this.arrange("anew");
  }

  /** Whether a layout is being made. */
  get isArranging(): boolean {
    return this.layouts.isBusy;
  }

  get orientation(): Orientation {
    return this.flow.now;
  }

  /** Which way the drawing flows, from now on; null leaves it to what can be read sooner. */
  turn(orientation: Orientation | null): void {
    const before = this.flow.now;
    this.flow.want(orientation);
    if (this.flow.now !== before && this.model.dataflow !== null) this.rearrange();
  }

  /** Fits the drawing in once the layout that was asked for is there. */
  fitSoon(): void {
    this.fitsNext = true;
  }

  fit(): void {
    this.isFitted = true;
    this.renderer.travelTo(this.fittingCamera());
  }

  /** Shows these cards as large as they fit in; nothing where none is given. */
  fitTo(cards: readonly string[]): void {
    const boxes = cards.flatMap((card) => this.scene.box(card) ?? []);
    const bounds = boundsOf(boxes);
    if (bounds === null) return;
    this.isFitted = false;
    this.renderer.travelTo(fitCamera(bounds, this.renderer.size, this.insets));
  }

  zoomBy(factor: number): void {
    const { width, height } = this.renderer.size;
    this.isFitted = false;
    this.renderer.travelTo(zoomAt(this.camera, factor, width / 2, height / 2));
  }

  cardAt(x: number, y: number): string | null {
    const { x: left, y: top, zoom } = this.renderer.viewNow;
    const box = this.scene.boxAt((x - left) / zoom, (y - top) / zoom, HIT_SLACK / zoom);
    return box && this.showing.card(box.name) ? box.name : null;
  }

  /** The point of the drawing that is in the middle of the page. */
  middle(): Point {
    const { width, height } = this.renderer.size;
    const { x, y, zoom } = this.camera;
    return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  }

  /** Where the node's card is on the page, whether seen or not; null before it has a place. */
  cardOnPage(name: string): PageRect | null {
    const box = this.scene.box(name);
    const card = this.showing.card(name);
    if (!box || !card) return null;
    const { x, y, zoom } = this.renderer.viewNow;
    const { left, top, width, height } = cardShape(box, card, this.showing.runOf(name), this.renderer);
    return {
      left: left * zoom + x,
      top: top * zoom + y,
      right: (left + width) * zoom + x,
      bottom: (top + height) * zoom + y,
    };
  }

  /** Whether the middle of the card is on the page. */
  isSeen({ left, top, right, bottom }: PageRect): boolean {
    const { width, height } = this.renderer.size;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  /** Pans to the node if it is not wholly seen; zooms in first where its name could not be read. */
  bringIntoView(name: string, leastZoom = 0): void {
    const box = this.scene.box(name);
    const card = this.cardOnPage(name);
    if (!box || !card) return;
    const { width, height } = this.renderer.size;
    const { top, bottom } = this.insets;
    const isWhole =
      card.left >= 0 &&
      card.right <= width &&
      card.top >= top - SLACK &&
      card.bottom <= height - bottom + SLACK;
    if (isWhole && this.camera.zoom >= leastZoom) return;
    this.isFitted = false;
    const camera = { ...this.camera, zoom: Math.max(this.camera.zoom, leastZoom) };
    this.renderer.travelTo(centreOn(camera, box.x, box.y, this.renderer.size, this.insets));
  }

  private receive(layout: Layout, subject: Subject): void {
    const scene = new Scene(subject, layout);
    if (subject.memory === "aside") {
      if (subject.graph === this.drawn) this.tidying.compare(scene);
    } else if (this.opening?.camera === null && !this.flowsWell(scene)) this.arrange("anew");
    else this.show(scene, subject);
  }

  private flowsWell(scene: Scene): boolean {
    const { zoom } = fitCamera(scene.bounds, this.renderer.size, this.insets);
    // A panel that is hidden has no size to judge by.
    return this.element.clientWidth === 0 || this.flow.accepts(zoom, scene.boxes.length);
  }

  private show(scene: Scene, subject: Subject): void {
    const [before, drawn] = [this.scene, this.drawn];
    this.drawn = subject.graph;
    const moved = [middleOf(subject.pivot, drawn, before), middleOf(subject.pivot, subject.graph, scene)];
    if (moved[0] && moved[1]) this.keepInPlace(moved[0], moved[1]);
    if (this.opening) {
      this.renderer.scene = Scene.EMPTY;
      this.isFitted = this.opening.camera === null;
      this.renderer.lookAt(this.opening.camera ?? fitCamera(scene.bounds, this.renderer.size, this.insets));
      this.opening = null;
    }
    this.renderer.show(scene, (card) => middleOf(subject.graph.members(card), drawn, before));
    if (this.fitsNext || (this.isFitted && !this.isAllSeen())) this.fit();
    this.fitsNext = false;
    if (subject.memory === "keep") this.tidying.drawnOn();
    else this.tidying.drawnAnew();
    this.events.arranged();
  }

  private keepInPlace(before: Point, now: Point): void {
    const { zoom } = this.camera;
    this.renderer.lookAt(panBy(this.camera, (before.x - now.x) * zoom, (before.y - now.y) * zoom));
  }

  /** What was seen whole stays so; otherwise what was in the middle stays there. */
  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.element;
    const before = this.renderer.size;
    this.renderer.resize({ width, height });
    if (this.scene.boxes.length === 0 || width * height === 0) return;
    // A panel that was hidden, or is shown for the first time, had no size to fit the graph into.
    const hadSize = before.width * before.height > 0;
    if (this.isFitted || !hadSize) this.renderer.lookAt(this.fittingCamera());
    else this.renderer.lookAt(panBy(this.camera, (width - before.width) / 2, (height - before.height) / 2));
  }

  /** Whether nothing reaches under the furniture or out of the page. */
  private isAllSeen(): boolean {
    const { bounds } = this.scene;
    const { width, height } = this.renderer.size;
    const { x, y, zoom } = this.camera;
    return (
      bounds.left * zoom + x >= this.insets.left - SLACK &&
      bounds.right * zoom + x <= width - this.insets.right + SLACK &&
      bounds.top * zoom + y >= this.insets.top - SLACK &&
      bounds.bottom * zoom + y <= height - this.insets.bottom + SLACK
    );
  }

  private get insets(): Insets {
    const insets = this.showing.lens.kind === "whole" ? INSETS : INSETS_OF_LENS;
    return this.renderer.size.height < LOW ? { ...insets, bottom: insets.left } : insets;
  }

  private fittingCamera(): Camera {
    return fitCamera(this.scene.bounds, this.renderer.size, this.insets);
  }
}

/** The middle of the cards that stand for some nodes; null where none of them was drawn. */
function middleOf(nodes: readonly string[], graph: ShownGraph, scene: Scene): Point | null {
  const cards = new Set(nodes.map((node) => graph.cardOf(node)));
  const boxes = [...cards].flatMap((card) => (card === null ? [] : (scene.box(card) ?? [])));
  if (boxes.length === 0) return null;
  const mean = (of: (box: Point) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length;
  return { x: mean((box) => box.x), y: mean((box) => box.y) };
}

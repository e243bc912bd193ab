/**
 * The renderer: owns the canvas, decides when a frame is drawn and with how much detail.
 *
 * Nothing is drawn unless something changed. It keeps asking for frames only while something
 * moves: a glide, the camera on its way, a fade, a running node.
 */

import { SvgPencil } from "../export/svgPencil";
import type { Bounds } from "../layout/graph";
import type { GraphModel } from "../model";
import type { Showing } from "../shown/showing";
import type { Card } from "../shown/shownGraph";
import { drawArrowheads } from "./arrows";
import { between, type Camera, type Size, visibleBounds } from "./camera";
import { drawCard, drawNameCard } from "./card";
import { drawChips } from "./chip";
import { drawAccentedEdges, drawEdges, drawMovingRoutes } from "./edges";
import { type Emphasis, NO_EMPHASIS } from "./emphasis";
import type { CanvasFrame, Frame } from "./frame";
import { Glide, type Origin } from "./glide";
import type { ModulePalette } from "./palette";
import { drawRegionNames, findRegions, type Region } from "./regions";
import { type Box, Scene } from "./scene";
import { Still } from "./still";
import { TextFitter } from "./text";
import { readTheme, type Theme } from "./theme";

export type Detail = "far" | "middle" | "near";

const FAR_BELOW = 0.27;
const MIDDLE_BELOW = 0.56;
const FADE_MILLISECONDS = 110;
const LEAST_IN_HIGH_CONTRAST = 0.45;
const CAMERA_MILLISECONDS = 220;

/** Scenes of more nodes are shown as a still while the camera moves far from them. */
const MOST_BOXES_IN_MOTION = 600;
/** Around an exported picture. */
const PICTURE_MARGIN = 24;
/** What browsers make pictures of without giving up. */
const MOST_PICTURE_PIXELS = 100_000_000;
const MOST_PICTURE_SIDE = 16_000;
/** After this long without a move the still gives way to the drawing itself. */
const SETTLED_MILLISECONDS = 90;
/** A scene that takes longer than this is not waited for. */
const PATIENCE_MILLISECONDS = 60;

export function detailAt(zoom: number): Detail {
  if (zoom < FAR_BELOW) return "far";
  return zoom < MIDDLE_BELOW ? "middle" : "near";
}

interface CameraMove {
  readonly from: Camera;
  readonly to: Camera;
  readonly startedAt: number;
}

export interface RendererEvents {
  /** A frame was drawn; what lies over the canvas must follow. */
  frame(): void;
  /** The camera was moved, or is on its way. */
  moved(): void;
}

export class Renderer {
  readonly text: TextFitter;
  theme: Theme;
  scene: Scene = Scene.EMPTY;
  size: Size = { width: 0, height: 0 };
  selected: ReadonlySet<string> = new Set();
  focused: ReadonlySet<string> = new Set();
  /** Off where the user wants less motion. */
  motion: "full" | "reduced" = "full";
  private readonly context: CanvasRenderingContext2D;
  private camera: Camera = { x: 0, y: 0, zoom: 1 };
  private cameraMove: CameraMove | null = null;
  private glide: Glide | null = null;
  private emphasis: Emphasis = NO_EMPHASIS;
  private fadedFrom: Emphasis = NO_EMPHASIS;
  private fadeStartedAt = 0;
  private frameRequest = 0;
  private still: Still | null = null;
  private mapped: { readonly scene: Scene; readonly regions: readonly Region[] } | null = null;
  private movedAt = Number.NEGATIVE_INFINITY;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private awaiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly palette: ModulePalette,
    private readonly events: RendererEvents,
  ) {
    this.context = canvas.getContext("2d", { alpha: false })!;
    this.text = new TextFitter(this.context);
    this.theme = readTheme();
  }

  /** Where the camera is, or where it is on its way to. */
  get view(): Camera {
    return this.cameraMove?.to ?? this.camera;
  }

  /** Where the camera is at this moment. */
  get viewNow(): Camera {
    return this.camera;
  }

  show(scene: Scene, origin: Origin): void {
    const glide = this.motion === "full" ? Glide.between(this.scene, scene, performance.now(), origin) : null;
    this.glide = glide;
    this.scene = scene;
    // A still of what has just come would have to be painted beside the picture itself.
    this.movedAt = Number.NEGATIVE_INFINITY;
    this.still = null;
    this.awaitNoMore();
  }

  lookAt(camera: Camera): void {
    this.cameraMove = null;
    this.camera = camera;
    this.moveOn();
  }

  /** Moves the camera smoothly, where motion is wanted. */
  travelTo(camera: Camera): void {
    if (this.motion === "reduced") {
      this.lookAt(camera);
      return;
    }
    this.cameraMove = { from: this.camera, to: camera, startedAt: performance.now() };
    this.moveOn();
  }

  emphasise(emphasis: Emphasis): void {
    this.fadedFrom = this.emphasis;
    this.emphasis = emphasis;
    this.fadeStartedAt = performance.now();
    this.invalidate();
  }

  resize(size: Size): void {
    this.size = size;
    this.canvas.width = Math.round(size.width * devicePixelRatio);
    this.canvas.height = Math.round(size.height * devicePixelRatio);
    this.paint(performance.now());
  }

  readTheme(): void {
    this.theme = readTheme();
    this.text.forget();
    this.invalidate();
  }

  /** Something else is to be seen than before. */
  invalidate(): void {
    this.still = null;
    if (this.awaiting === undefined) this.requestFrame();
  }

  /** A new scene is being made: a picture of what has changed since would be gone before it was seen. */
  awaitScene(): void {
    this.awaiting ??= setTimeout(() => this.awaitNoMore(), PATIENCE_MILLISECONDS);
  }

  private awaitNoMore(): void {
    clearTimeout(this.awaiting);
    this.awaiting = undefined;
    this.requestFrame();
  }

  /** The same is to be seen from another place. */
  private moveOn(): void {
    this.movedAt = performance.now();
    this.events.moved();
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.requestFrame(), SETTLED_MILLISECONDS);
    this.requestFrame();
  }

  private requestFrame(): void {
    if (this.frameRequest) return;
    this.frameRequest = requestAnimationFrame((now) => {
      this.frameRequest = 0;
      this.paint(now);
    });
  }

  private paint(now: number): void {
    this.advanceCamera(now);
    const frame = this.frameAt(now);
    const { context, theme, camera, pixelRatio } = frame;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = theme.background;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    if (this.mayShowStill(now)) {
      this.still ??= this.takeStill(now);
      this.still.show(context, camera, pixelRatio);
    } else {
      const scale = camera.zoom * pixelRatio;
      context.setTransform(scale, 0, 0, scale, camera.x * pixelRatio, camera.y * pixelRatio);
      this.paintScene(frame, now, detailAt(camera.zoom));
    }
    if (detailAt(camera.zoom) === "far" && !this.glide) drawRegionNames(frame, this.regions());
    this.events.frame();
    if (this.isMoving(now)) this.requestFrame();
  }

  /** The whole drawing, near, as SVG. */
  svg(): string {
    const pencil = new SvgPencil();
    const { left, top, right, bottom } = this.scene.bounds;
    const area = { left, top, right, bottom };
    const camera = { x: 0, y: 0, zoom: 1 };
    const frame = { ...this.frameAt(performance.now()), context: pencil, camera, area, pixelRatio: 1 };
    drawEdges(frame, this.scene, "curves", 1);
    drawAccentedEdges(frame, this.scene, this.emphasis.edges, "curves");
    this.paintCards(frame, drawCard, 1);
    drawArrowheads(frame, this.scene, this.emphasis.edges);
    const margin = PICTURE_MARGIN;
    const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
    return pencil.picture(left - margin, top - margin, width, height, this.theme.background);
  }

  /** The whole drawing, near, as a canvas with `scale` pixels for each of its own, or fewer if it is vast. */
  picture(scale: number): HTMLCanvasElement {
    const { left, top, right, bottom } = this.scene.bounds;
    const width = right - left + 2 * PICTURE_MARGIN;
    const height = bottom - top + 2 * PICTURE_MARGIN;
    const zoom = Math.min(
      scale,
      Math.sqrt(MOST_PICTURE_PIXELS / (width * height)),
      MOST_PICTURE_SIDE / Math.max(width, height),
    );
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * zoom);
    canvas.height = Math.ceil(height * zoom);
    const context = canvas.getContext("2d", { alpha: false })!;
    context.fillStyle = this.theme.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const camera = { x: (PICTURE_MARGIN - left) * zoom, y: (PICTURE_MARGIN - top) * zoom, zoom };
    context.setTransform(zoom, 0, 0, zoom, camera.x, camera.y);
    const now = performance.now();
    const frame = { ...this.frameAt(now), context, camera, area: this.scene.bounds, pixelRatio: 1 };
    this.paintScene(frame, now, detailAt(zoom));
    return canvas;
  }

  /** Found after the drawing is seen, so that nobody waits for them; until then those of the scene before. */
  private regions(): readonly Region[] {
    const { scene } = this;
    if (this.mapped?.scene !== scene) {
      this.mapped = { scene, regions: this.mapped?.regions ?? [] };
      setTimeout(() => {
        if (this.scene !== scene) return;
        this.mapped = { scene, regions: findRegions(scene.boxes, (name) => this.showing.card(name)) };
        this.requestFrame();
      });
    }
    return this.mapped.regions;
  }

  private mayShowStill(now: number): boolean {
    const isMoving = this.cameraMove !== null || now - this.movedAt < SETTLED_MILLISECONDS;
    const isAtRest = !this.glide && this.fadeProgress(now) === 1;
    const isCrowded = this.scene.boxes.length > MOST_BOXES_IN_MOTION;
    return isMoving && isAtRest && isCrowded && detailAt(this.camera.zoom) === "far";
  }

  private takeStill(now: number): Still {
    const sharpest = FAR_BELOW * devicePixelRatio;
    return Still.take(this.scene.bounds, sharpest, (context, camera, width, height) => {
      context.fillStyle = this.theme.background;
      context.fillRect(0, 0, width, height);
      context.setTransform(camera.zoom, 0, 0, camera.zoom, camera.x, camera.y);
      const area = this.scene.bounds;
      // It may be sharper than it is shown, but says no more than what is seen from afar.
      this.paintScene({ ...this.frameAt(now), context, camera, area, pixelRatio: 1 }, now, "far");
    });
  }

  private paintScene(frame: CanvasFrame, now: number, detail: Detail): void {
    const progress = this.glide?.progress(now) ?? 1;
    if (progress === 1) this.glide = null;
    const edgeDetail = detail === "far" ? "lines" : "curves";
    const strength = this.edgeStrength(now);
    if (this.glide) drawMovingRoutes(frame, this.glide.routes(progress), strength);
    else {
      drawEdges(frame, this.scene, edgeDetail, strength);
      drawAccentedEdges(frame, this.scene, this.emphasis.edges, edgeDetail);
    }
    if (detail === "far") this.paintChips(frame, progress);
    else this.paintCards(frame, detail === "middle" ? drawNameCard : drawCard, progress);
    if (detail === "near" && !this.glide) drawArrowheads(frame, this.scene, this.emphasis.edges);
  }

  private paintChips(frame: CanvasFrame, progress: number): void {
    const { glide } = this;
    const seen = this.cardsIn(frame.area);
    drawChips(frame, glide ? seen.map(([box, card]) => [glide.at(box, progress).box, card] as const) : seen);
  }

  private paintCards(frame: Frame, draw: typeof drawCard, progress: number): void {
    const { glide } = this;
    for (const [box, card] of this.cardsIn(frame.area)) {
      if (!glide) draw(frame, box, card);
      else {
        const moved = glide.at(box, progress);
        const strengthOf = (name: string) => frame.strengthOf(name) * moved.strength;
        draw({ ...frame, strengthOf }, moved.box, card);
      }
    }
  }

  /** The cards that may be seen there: all of them while they move. */
  private cardsIn(area: Bounds): (readonly [Box, Card])[] {
    const cards: (readonly [Box, Card])[] = [];
    for (const box of this.glide ? this.scene.boxes : this.scene.boxesIn(area)) {
      const card = this.showing.card(box.name);
      if (card) cards.push([box, card]);
    }
    return cards;
  }

  private frameAt(now: number): CanvasFrame {
    return {
      context: this.context,
      camera: this.camera,
      size: this.size,
      pixelRatio: devicePixelRatio,
      area: visibleBounds(this.camera, this.size),
      orientation: this.scene.orientation,
      theme: this.theme,
      text: this.text,
      runOf: (card) => this.showing.runOf(card),
      palette: this.palette,
      selected: this.selected,
      focused: this.focused,
      strengthOf: this.strengths(now),
      time: this.motion === "full" ? now / 1_000 : 0,
    };
  }

  private fadeProgress(now: number): number {
    if (this.motion === "reduced") return 1;
    return Math.min(1, Math.max(0, (now - this.fadeStartedAt) / FADE_MILLISECONDS));
  }

  private strengths(now: number): (name: string) => number {
    const progress = this.fadeProgress(now);
    // Whoever wants high contrast must still be able to read what fades.
    const least = this.theme.isHighContrast ? LEAST_IN_HIGH_CONTRAST : 0;
    const of = ({ strengths, rest }: Emphasis, name: string) => Math.max(least, strengths?.get(name) ?? rest);
    if (progress === 1) return (name) => of(this.emphasis, name);
    return (name) => of(this.fadedFrom, name) * (1 - progress) + of(this.emphasis, name) * progress;
  }

  private edgeStrength(now: number): number {
    const progress = this.fadeProgress(now);
    const of = ({ rest }: Emphasis) => (rest < 1 ? 0.28 : 1);
    return of(this.fadedFrom) * (1 - progress) + of(this.emphasis) * progress;
  }

  private advanceCamera(now: number): void {
    if (!this.cameraMove) return;
    const { from, to, startedAt } = this.cameraMove;
    const linear = Math.min(1, Math.max(0, (now - startedAt) / CAMERA_MILLISECONDS));
    this.camera = between(from, to, 1 - (1 - linear) ** 3);
    if (linear === 1) {
      this.camera = to;
      this.cameraMove = null;
    }
  }

  private isMoving(now: number): boolean {
    if (this.cameraMove || this.glide || this.fadeProgress(now) < 1) return true;
    return this.motion === "full" && this.runningNodeIsSeen();
  }

  private runningNodeIsSeen(): boolean {
    if (detailAt(this.camera.zoom) === "far") return false;
    const area = visibleBounds(this.camera, this.size);
    for (const [name, run] of this.model.runs) {
      if (run.state !== "running") continue;
      const box: Box | undefined = this.scene.box(this.showing.graph.cardOf(name) ?? name);
      if (box && box.x + box.width / 2 >= area.left && box.x - box.width / 2 <= area.right) return true;
    }
    return false;
  }
}

/**
 * The overview map over the zoom bar: all boxes small, and what the page shows of them as a frame.
 *
 * It is there while the graph does not fit into the page, unless the user closed it. It is for the
 * pointer; keyboards and screen readers have the steps and the list.
 */

import { centreOn, visibleBounds } from "../draw/camera";
import { moduleColour } from "../draw/frame";
import { Scene } from "../draw/scene";
import type { Theme } from "../draw/theme";
import type { Showing } from "../shown/showing";
import type { Stage } from "../stage";
import type { RememberedState } from "../state";
import { element, iconButton } from "./element";
import { icon } from "./icons";
import { fitMap, frameIn, showsAll } from "./mapView";

const SIZE = { width: 184, height: 112 };
const MARGIN = 8;
/** A box that is smaller than this could not be seen. */
const LEAST_BOX = 1.2;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

export class Minimap {
  readonly element = element("div", { class: "minimap" });
  private readonly canvas = element("canvas", { "aria-hidden": "true" });
  private readonly frame: CanvasRenderingContext2D;
  /** The boxes, which only change with the layout. */
  private readonly boxes = document.createElement("canvas");
  private readonly map = element("div", { class: "surface map" }, this.canvas);
  private readonly opener: HTMLButtonElement;
  private drawn: { scene: Scene; theme: Theme | null } = { scene: Scene.EMPTY, theme: null };

  /** @param moved the user has moved the camera. */
  constructor(
    private readonly stage: Stage,
    private readonly showing: Showing,
    private readonly remembered: RememberedState,
    private readonly moved: () => void,
  ) {
    this.frame = this.canvas.getContext("2d")!;
    this.opener = iconButton(icon("map"), "Show the overview map", () => this.setOpen(true));
    this.opener.classList.add("surface");
    const close = iconButton(icon("close"), "Close the overview map", () => this.setOpen(false));
    this.map.append(close);
    this.element.append(this.map, this.opener);
    this.canvas.addEventListener("pointerdown", (event) => {
      this.canvas.setPointerCapture(event.pointerId);
      this.lookAt(event);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (this.canvas.hasPointerCapture(event.pointerId)) this.lookAt(event);
    });
    this.element.hidden = true;
    this.setOpen(remembered.current.mapOpen);
  }

  /** Follows the scene and the camera; called after each frame. */
  update(): void {
    const { scene, renderer } = this.stage;
    this.element.hidden = scene.boxes.length < 2 || showsAll(scene.bounds, renderer.viewNow, renderer.size);
    if (this.element.hidden || this.map.hidden) return;
    if (scene !== this.drawn.scene || renderer.theme !== this.drawn.theme) this.drawBoxes();
    const { width, height } = this.canvas;
    this.frame.clearRect(0, 0, width, height);
    this.frame.drawImage(this.boxes, 0, 0);
    this.drawFrame();
  }

  private setOpen(open: boolean): void {
    this.map.hidden = !open;
    this.opener.hidden = open;
    this.remembered.keep({ mapOpen: open });
    this.update();
  }

  private drawBoxes(): void {
    const { scene, palette } = this.stage;
    const { theme } = this.stage.renderer;
    this.drawn = { scene, theme };
    for (const canvas of [this.canvas, this.boxes]) {
      canvas.width = SIZE.width * devicePixelRatio;
      canvas.height = SIZE.height * devicePixelRatio;
    }
    const context = this.boxes.getContext("2d")!;
    context.scale(devicePixelRatio, devicePixelRatio);
    const { x, y, zoom } = fitMap(scene.bounds, SIZE, MARGIN);
    for (const box of scene.boxes) {
      const card = this.showing.card(box.name);
      const width = Math.max(LEAST_BOX, box.width * zoom);
      const height = Math.max(LEAST_BOX, box.height * zoom);
      context.fillStyle = moduleColour({ palette, theme }, card?.module ?? null);
      context.fillRect(box.x * zoom + x - width / 2, box.y * zoom + y - height / 2, width, height);
    }
  }

  private drawFrame(): void {
    const { scene, renderer } = this.stage;
    const view = fitMap(scene.bounds, SIZE, MARGIN);
    const seen = frameIn(visibleBounds(renderer.viewNow, renderer.size), view, SIZE);
    const [width, height] = [seen.right - seen.left, seen.bottom - seen.top];
    this.frame.save();
    this.frame.scale(devicePixelRatio, devicePixelRatio);
    this.frame.fillStyle = this.frame.strokeStyle = renderer.theme.accent;
    this.frame.globalAlpha = 0.22;
    this.frame.fillRect(seen.left, seen.top, width, height);
    this.frame.globalAlpha = 1;
    this.frame.lineWidth = 1.5;
    this.frame.strokeRect(seen.left + 1, seen.top + 1, Math.max(0, width - 2), Math.max(0, height - 2));
    this.frame.restore();
  }

  /** Brings the point of the drawing that the pointer is on into the middle of the page. */
  private lookAt({ offsetX, offsetY }: PointerEvent): void {
    const { scene, renderer, camera } = this.stage;
    const { x, y, zoom } = fitMap(scene.bounds, SIZE, MARGIN);
    this.stage.camera = centreOn(
      camera,
      (offsetX - x) / zoom,
      (offsetY - y) / zoom,
      renderer.size,
      NO_INSETS,
    );
    this.moved();
  }
}

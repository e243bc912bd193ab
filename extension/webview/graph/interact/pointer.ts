/**
 * The pointer on the canvas: what it points at, clicks, and moving the camera by hand.
 *
 * Dragging pans; the wheel pans, and zooms with Ctrl (which is what a pinch on a touchpad sends).
 * A mouse wheel without Ctrl zooms too: its steps are coarse, and nobody pans by them. With Alt it widens
 * and narrows what a lens shows.
 */

import type { Camera } from "../draw/camera";
import { panBy, zoomAt } from "../draw/camera";

export interface PointerTarget {
  camera(): Camera;
  setCamera(camera: Camera): void;
  cardAt(x: number, y: number): string | null;
  hover(card: string | null): void;
  /** `card` is null where the click was on nothing. */
  click(card: string | null, selects: "alone" | "too"): void;
  doubleClick(card: string): void;
  menu(card: string | null, x: number, y: number): void;
  /** The wheel was turned with Alt held down. */
  changeHops(by: 1 | -1): void;
}

/** Further than this is a drag, nearer a click. */
const DRAG_DISTANCE = 4;
const COARSE_STEP = 80;
const LINE_HEIGHT = 20;

export function listenToPointer(surface: HTMLElement, target: PointerTarget): void {
  const drag = new Drag(surface, target);
  surface.addEventListener("pointerdown", (event) => drag.start(event));
  surface.addEventListener("pointermove", (event) => {
    if (drag.move(event)) return;
    const card = target.cardAt(event.clientX, event.clientY);
    surface.classList.toggle("pointing", card !== null);
    target.hover(card);
  });
  surface.addEventListener("pointerup", (event) => {
    if (drag.end(event) || event.button !== 0) return;
    const selects = event.shiftKey || event.ctrlKey || event.metaKey ? "too" : "alone";
    target.click(target.cardAt(event.clientX, event.clientY), selects);
  });
  surface.addEventListener("pointercancel", (event) => drag.end(event));
  surface.addEventListener("dblclick", (event) => {
    const card = target.cardAt(event.clientX, event.clientY);
    if (card !== null) target.doubleClick(card);
  });
  surface.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    target.menu(target.cardAt(event.clientX, event.clientY), event.clientX, event.clientY);
  });
  surface.addEventListener("wheel", (event) => turnWheel(event, target), { passive: false });
}

class Drag {
  private from: { x: number; y: number; camera: Camera } | null = null;
  private isMoving = false;

  constructor(
    private readonly surface: HTMLElement,
    private readonly target: PointerTarget,
  ) {}

  start(event: PointerEvent): void {
    if (event.button > 1) return;
    this.from = { x: event.clientX, y: event.clientY, camera: this.target.camera() };
    this.isMoving = false;
    this.surface.focus({ preventScroll: true });
  }

  /** Returns whether the pointer is dragging. */
  move(event: PointerEvent): boolean {
    if (!this.from || event.buttons === 0) return false;
    const dx = event.clientX - this.from.x;
    const dy = event.clientY - this.from.y;
    if (!this.isMoving && Math.hypot(dx, dy) < DRAG_DISTANCE) return false;
    if (!this.isMoving) {
      this.isMoving = true;
      this.surface.setPointerCapture(event.pointerId);
      this.surface.classList.add("panning");
      this.target.hover(null);
    }
    this.target.setCamera(panBy(this.from.camera, dx, dy));
    return true;
  }

  /** Returns whether a drag has ended. */
  end(event: PointerEvent): boolean {
    const wasMoving = this.isMoving;
    this.from = null;
    this.isMoving = false;
    this.surface.classList.remove("panning");
    if (this.surface.hasPointerCapture(event.pointerId)) this.surface.releasePointerCapture(event.pointerId);
    return wasMoving;
  }
}

/** An Alt that is let go after it turned the wheel is not meant for the editor's menu bar. */
function keepFromEditor(event: KeyboardEvent): void {
  if (event.key === "Alt") event.stopPropagation();
}

function turnWheel(event: WheelEvent, target: PointerTarget): void {
  event.preventDefault();
  if (event.altKey) {
    document.addEventListener("keyup", keepFromEditor, { once: true });
    target.changeHops(event.deltaY < 0 ? 1 : -1);
    return;
  }
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
  const dx = event.deltaX * unit;
  const dy = event.deltaY * unit;
  const isCoarse = dx === 0 && Math.abs(dy) >= COARSE_STEP && !event.shiftKey;
  if (event.ctrlKey || event.metaKey || isCoarse) {
    const speed = event.ctrlKey && !isCoarse ? 0.01 : 0.0018;
    target.setCamera(zoomAt(target.camera(), Math.exp(-dy * speed), event.clientX, event.clientY));
  } else {
    target.setCamera(panBy(target.camera(), event.shiftKey ? -dy : -dx, event.shiftKey ? -dx : -dy));
  }
}

/** The camera: which part of the drawing is seen, and how large. Pure; screen = world * zoom + offset. */

import type { Bounds } from "../layout/graph";

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the furniture of the panel covers, so that nothing important is put under it. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 3;
/** Fitting a small graph does not blow it up beyond its natural size. */
const MOST_FITTING_ZOOM = 1.1;

export function fitCamera(bounds: Bounds, size: Size, insets: Insets): Camera {
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const freeWidth = Math.max(50, size.width - insets.left - insets.right);
  const freeHeight = Math.max(50, size.height - insets.top - insets.bottom);
  const zoom = Math.max(LEAST_ZOOM, Math.min(freeWidth / width, freeHeight / height, MOST_FITTING_ZOOM));
  return {
    zoom,
    x: insets.left + (freeWidth - width * zoom) / 2 - bounds.left * zoom,
    y: insets.top + (freeHeight - height * zoom) / 2 - bounds.top * zoom,
  };
}

/** Zooms so that the point under (x, y) on the screen stays there. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, camera.zoom * factor));
  const ratio = zoom / camera.zoom;
  return { zoom, x: x - (x - camera.x) * ratio, y: y - (y - camera.y) * ratio };
}

export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Puts a point of the drawing into the middle of what is free. */
export function centreOn(camera: Camera, x: number, y: number, size: Size, insets: Insets): Camera {
  return {
    zoom: camera.zoom,
    x: (insets.left + size.width - insets.right) / 2 - x * camera.zoom,
    y: (insets.top + size.height - insets.bottom) / 2 - y * camera.zoom,
  };
}

/** The part of the drawing that the screen shows. */
export function visibleBounds(camera: Camera, size: Size): Bounds {
  return {
    left: -camera.x / camera.zoom,
    top: -camera.y / camera.zoom,
    right: (size.width - camera.x) / camera.zoom,
    bottom: (size.height - camera.y) / camera.zoom,
  };
}

/** Between two cameras; zoom changes by equal factors in equal times. */
export function between(from: Camera, to: Camera, progress: number): Camera {
  return {
    zoom: from.zoom * (to.zoom / from.zoom) ** progress,
    x: from.x + (to.x - from.x) * progress,
    y: from.y + (to.y - from.y) * progress,
  };
}

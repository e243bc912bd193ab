/** The geometry of the overview map: where the drawing and the seen part of it lie in it. */

import type { Camera, Size } from "../draw/camera";
import type { Bounds } from "../layout/graph";

/** A gap of less than this on the page hides no card. */
const SLACK = 8;

/** Shows the whole drawing in the middle of the map, as large as it goes. */
export function fitMap(bounds: Bounds, map: Size, margin: number): Camera {
  const width = Math.max(1, bounds.right - bounds.left);
  const height = Math.max(1, bounds.bottom - bounds.top);
  const zoom = Math.min((map.width - 2 * margin) / width, (map.height - 2 * margin) / height);
  return {
    zoom,
    x: (map.width - width * zoom) / 2 - bounds.left * zoom,
    y: (map.height - height * zoom) / 2 - bounds.top * zoom,
  };
}

/** Whether the page shows all of the drawing. */
export function showsAll(bounds: Bounds, camera: Camera, page: Size): boolean {
  return (
    bounds.left * camera.zoom + camera.x >= -SLACK &&
    bounds.top * camera.zoom + camera.y >= -SLACK &&
    bounds.right * camera.zoom + camera.x <= page.width + SLACK &&
    bounds.bottom * camera.zoom + camera.y <= page.height + SLACK
  );
}

/** The seen part of the drawing as a rectangle of the map, no larger than the map itself. */
export function frameIn(seen: Bounds, camera: Camera, map: Size): Bounds {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    left: within(seen.left * camera.zoom + camera.x, map.width),
    top: within(seen.top * camera.zoom + camera.y, map.height),
    right: within(seen.right * camera.zoom + camera.x, map.width),
    bottom: within(seen.bottom * camera.zoom + camera.y, map.height),
  };
}

/**
 * Edges: faint, unique segments for all, and whole routes in the accent colour for those that matter.
 *
 * A line of exactly one device pixel is many times cheaper to stroke than any other, so only drawings of few
 * edges have stronger ones.
 */

import type { Orientation } from "../layout/graph";
import { edgeKey } from "../model";
import type { Frame, Pencil } from "./frame";
import type { Route, Scene } from "./scene";
import { EDGE_STYLES, type EdgeStyle, type Segments, styleOf } from "./segments";

/** Longer paths are slower to stroke than several short ones. */
const SEGMENTS_PER_STROKE = 32;
/** Edges that climb higher than this would hatch the whole drawing; they are drawn fainter. */
const STEEP = 520;

/** More segments than this grow into grey areas, above all from afar; they are drawn fainter. */
const CROWDED = 1_500;

/** So many segments may be wider than a pixel of the screen. */
const FEW = 800;
const WIDTH_OF_FEW = 1.4;

export type EdgeDetail = "curves" | "lines";
/** How a segment runs: straight, or leaving and arriving along the flow of the drawing. */
type Bend = Orientation | "straight";

const LEAST_CROWDED: Readonly<Record<EdgeDetail, number>> = { curves: 0.6, lines: 0.3 };

export function drawEdges(frame: Frame, scene: Scene, detail: EdgeDetail, strength: number): void {
  for (const style of EDGE_STYLES) {
    const segments = scene.segments[style];
    setStyle(frame, style, segments.count);
    const crowding = Math.max(LEAST_CROWDED[detail], Math.min(1, CROWDED / segments.count));
    drawSegments(frame, segments, detail, strength * crowding * restingStrength(frame, style, detail));
  }
  frame.context.setLineDash([]);
  frame.context.globalAlpha = 1;
}

/** Draws the routes of the named edges, over the faint ones. */
export function drawAccentedEdges(
  frame: Frame,
  scene: Scene,
  keys: ReadonlySet<string>,
  detail: EdgeDetail,
): void {
  if (keys.size === 0) return;
  const { context, theme, camera, pixelRatio } = frame;
  for (const { edge, points } of scene.routes) {
    if (!keys.has(edgeKey(edge))) continue;
    const style = styleOf(edge);
    context.globalAlpha = 1;
    context.strokeStyle = style === "mismatch" ? theme.error : theme.accent;
    context.lineWidth = Math.max(1.8, 1 / pixelRatio / camera.zoom, 1.3 / camera.zoom);
    context.setLineDash(dashesOf(frame, style));
    context.beginPath();
    traceRoute(context, points, bendOf(frame, detail));
    context.stroke();
  }
  context.setLineDash([]);
}

/** Draws routes one by one with their points moved; for the moments of an animation. */
export function drawMovingRoutes(frame: Frame, routes: Iterable<Route>, strength: number): void {
  const { context } = frame;
  for (const { edge, points } of routes) {
    const style = styleOf(edge);
    setStyle(frame, style, Number.POSITIVE_INFINITY);
    context.globalAlpha = strength * restingStrength(frame, style, "curves");
    context.beginPath();
    traceRoute(context, points, frame.orientation);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** @param count how many segments will be drawn in this style. */
function setStyle(frame: Frame, style: EdgeStyle, count: number): void {
  const { context, theme, camera, pixelRatio } = frame;
  const onePixel = 1 / (camera.zoom * pixelRatio);
  context.strokeStyle = style === "mismatch" ? theme.error : theme.edge;
  const resting = count <= FEW ? Math.max(onePixel, WIDTH_OF_FEW) : onePixel;
  context.lineWidth = style === "mismatch" ? Math.max(onePixel, 1.8) : resting;
  context.setLineDash(dashesOf(frame, style));
}

/** Optional edges are dashed, those of other configurations dotted. */
function dashesOf({ camera }: Frame, style: EdgeStyle): number[] {
  if (style === "optional") return [5 / camera.zoom, 4 / camera.zoom];
  return style === "other" ? [1.5 / camera.zoom, 3.5 / camera.zoom] : [];
}

function restingStrength({ theme }: Frame, style: EdgeStyle, detail: EdgeDetail): number {
  if (style === "mismatch") return 1;
  if (theme.isHighContrast) return detail === "lines" ? 0.5 : 0.9;
  return detail === "lines" ? 0.4 : 0.85;
}

function drawSegments(frame: Frame, segments: Segments, detail: EdgeDetail, strength: number): void {
  const { context, area, orientation } = frame;
  const bend = bendOf(frame, detail);
  const across = orientation === "horizontal" ? 1 : 0;
  const steep: number[] = [];
  const { points } = segments;
  let traced = 0;
  const trace = (segment: number) => {
    const at = segment * 4;
    traceSegment(context, points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!, bend);
    if (++traced % SEGMENTS_PER_STROKE > 0) return;
    context.stroke();
    context.beginPath();
  };
  context.globalAlpha = strength;
  context.beginPath();
  segments.query(area, (segment) => {
    const climb = Math.abs(points[segment * 4 + 2 + across]! - points[segment * 4 + across]!);
    if (climb > STEEP && detail === "curves") steep.push(segment);
    else trace(segment);
  });
  context.stroke();
  context.globalAlpha = strength * 0.32;
  context.beginPath();
  steep.forEach(trace);
  context.stroke();
}

function bendOf({ orientation }: Frame, detail: EdgeDetail): Bend {
  return detail === "lines" ? "straight" : orientation;
}

function traceRoute(context: Pencil, points: Float64Array, bend: Bend): void {
  for (let k = 0; k + 3 < points.length; k += 2) {
    traceSegment(context, points[k]!, points[k + 1]!, points[k + 2]!, points[k + 3]!, bend);
  }
}

function traceSegment(context: Pencil, x0: number, y0: number, x1: number, y1: number, bend: Bend): void {
  context.moveTo(x0, y0);
  if (bend === "straight" || Math.abs(bend === "horizontal" ? y1 - y0 : x1 - x0) < 0.5) {
    context.lineTo(x1, y1);
    return;
  }
  if (bend === "horizontal") {
    const middle = (x0 + x1) / 2;
    context.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  } else {
    const middle = (y0 + y1) / 2;
    context.bezierCurveTo(x0, middle, x1, middle, x1, y1);
  }
}

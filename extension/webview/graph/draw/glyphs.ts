/**
 * Glyphs: the signs of kinds and states, once, for the canvas and for the page's legend.
 *
 * Each is drawn in a box of 16 by 16. `solid` is filled in the sign's colour; `line` is stroked,
 * in the colour of the ground where it lies on a solid.
 */

import type { NodeKind, RunState } from "../../../src/protocol.gen";
import { SvgPencil } from "../export/svgPencil";
import type { GroupKind } from "../shown/groups";
import type { Pencil } from "./frame";

export interface Glyph {
  readonly solid?: string;
  readonly line?: string;
}

const DISC = "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z";
const RING = "M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6Z";
const CHECK = "M5 8.3L7.2 10.5L11.1 5.9";

export const STATE_GLYPHS: Readonly<Record<RunState, Glyph>> = {
  queued: { line: `${RING}M8 5V8.2L10.2 9.6` },
  running: { line: "M8 2.2a5.8 5.8 0 1 1-5.8 5.8" },
  ok: { solid: DISC, line: CHECK },
  cached: { line: `${RING}${CHECK}` },
  failed: { solid: DISC, line: "M5.6 5.6L10.4 10.4M10.4 5.6L5.6 10.4" },
  skipped: { line: `${RING}M4.2 11.8L11.8 4.2` },
  cancelled: { line: `${RING}M6 6H10V10H6Z` },
  stale: { line: "M13 6.2A5.5 5.5 0 1 0 13.3 9.4M13.3 2.6V6.3H9.6" },
};

export const STATE_NAMES: Readonly<Record<RunState, string>> = {
  queued: "Queued",
  running: "Running",
  ok: "Succeeded",
  cached: "Reused",
  failed: "Failed",
  skipped: "Skipped",
  cancelled: "Cancelled",
  stale: "Out of date",
};

export const KIND_GLYPHS: Readonly<Record<NodeKind, Glyph>> = {
  function: { line: "M11.2 3.2C9.2 2.4 8.3 3.4 7.9 5.4L6.5 12C6.1 13.6 5.2 14 3.8 13.4M5.2 7H10.6" },
  input: { line: "M1.8 8H9.6M6.6 4.8L9.8 8L6.6 11.2M13.4 3.2V12.8" },
  config: {
    line: "M2 5.2H4.6M8.2 5.2H14M2 10.8H7.8M11.4 10.8H14M6.4 3.4a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6M9.6 9a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6",
  },
  opaque: {
    line: "M5.4 5.6C5.6 3.9 6.6 3.1 8.1 3.1C9.7 3.1 10.7 4 10.7 5.4C10.7 7.4 8 7.6 8 9.7M8 12.4V12.7",
  },
  materializer: {
    line: "M3 4.4C3 2.5 13 2.5 13 4.4C13 6.3 3 6.3 3 4.4V11.6C3 13.5 13 13.5 13 11.6V4.4",
  },
};

/** Of closed groups: a file, a bracket around names, a function with several results. */
export const GROUP_GLYPHS: Readonly<Record<GroupKind, Glyph>> = {
  module: { line: "M4 2.5H9.5L12.5 5.5V13.5H4ZM9.5 2.5V5.5H12.5" },
  namespace: { line: "M5.5 2.5H3V13.5H5.5M10.5 2.5H13V13.5H10.5M6.2 8H6.21M9.8 8H9.81" },
  inputs: { line: "M1.8 5H7.6M5.4 2.8L7.8 5L5.4 7.2M1.8 11H7.6M5.4 8.8L7.8 11L5.4 13.2M11.4 2.5V13.5" },
  function: { line: "M2.5 8H6L10 3.5H13.5M6 8H13.5M6 8L10 12.5H13.5" },
};

export const GROUP_NAMES: Readonly<Record<GroupKind, string>> = {
  module: "Module",
  namespace: "Namespace",
  function: "Function",
  inputs: "Inputs",
};

export const KIND_NAMES: Readonly<Record<NodeKind, string>> = {
  function: "Function",
  input: "Input",
  config: "Configuration",
  opaque: "Dynamic",
  materializer: "Loader or saver",
};

const paths = new Map<string, Path2D>();

/** A canvas wants a path that it knows, a pencil that writes SVG the text of one. */
function put(act: "fill" | "stroke", text: string, context: Pencil): void {
  if (context instanceof SvgPencil) context[act](text);
  else context[act](pathOf(text));
}

function pathOf(text: string): Path2D {
  let path = paths.get(text);
  if (!path) {
    path = new Path2D(text);
    paths.set(text, path);
  }
  return path;
}

/** Draws a glyph with its top left corner at (x, y), `size` wide. */
export function drawGlyph(
  context: Pencil,
  glyph: Glyph,
  x: number,
  y: number,
  size: number,
  colour: string,
  ground: string,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = 1.5;
  context.fillStyle = colour;
  context.strokeStyle = glyph.solid ? ground : colour;
  if (glyph.solid) put("fill", glyph.solid, context);
  if (glyph.line) put("stroke", glyph.line, context);
  context.restore();
}

const SVG = "http://www.w3.org/2000/svg";

/** The same glyph as an element; style.css gives it its colours. */
export function glyphElement(glyph: Glyph): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", glyph.solid ? "glyph glyph-solid" : "glyph");
  svg.setAttribute("aria-hidden", "true");
  for (const [part, text] of Object.entries(glyph)) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", text);
    path.setAttribute("class", part);
    svg.append(path);
  }
  return svg;
}

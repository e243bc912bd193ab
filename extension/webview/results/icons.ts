/** The states of a node's run as small pictures, the same shapes in all themes and without colour. */

import type { RunState } from "../../src/protocol.gen";

const SVG = "http://www.w3.org/2000/svg";

const SHAPES: Record<RunState, string> = {
  queued: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11",
  running: "M8 2.5a5.5 5.5 0 1 1-5.5 5.5",
  ok: "M3 8.5l3.5 3.5L13 4.5",
  cached: "M2 8.500l3 3L11 5M8 11.300l.4.300L14 5",
  failed: "M4 4l8 8M12 4l-8 8",
  skipped: "M3.5 8h9",
  cancelled: "M8 2.500a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.2 4.200l7.6 7.6",
  stale: "M8 2.500a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.200l2.2 1.3",
};

const NAMES: Record<RunState, string> = {
  queued: "waiting",
  running: "running",
  ok: "done",
  cached: "reused from an earlier run",
  failed: "failed",
  skipped: "not run: a node that it needs failed",
  cancelled: "cancelled",
  stale: "stale: its code or its inputs changed since",
};

/** Returns the picture of a state, with its name for those who do not see it. */
export function stateIcon(state: RunState): SVGSVGElement {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("class", `state ${state}`);
  icon.setAttribute("role", "img");
  const title = document.createElementNS(SVG, "title");
  title.textContent = NAMES[state];
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[state]);
  icon.append(title, path);
  return icon;
}

/** The states of a node's run as small pictures: the graph's own signs, with names for those who do not see them. */

import type { RunState } from "../../src/protocol.gen";
import { glyphElement, STATE_GLYPHS } from "../graph/draw/glyphs";

const NAMES: Record<RunState, string> = {
  queued: "waiting",
  running: "running",
  ok: "done",
  cached: "reused from an earlier run",
  failed: "failed",
  skipped: "not run: a node that it needs failed",
  cancelled: "cancelled",
  stale: "out of date: its code or its inputs changed since",
};

/** Returns the picture of a state, with its name. */
export function stateIcon(state: RunState): SVGSVGElement {
  const icon = glyphElement(STATE_GLYPHS[state]);
  icon.setAttribute("class", `state ${state} ${icon.getAttribute("class")}`);
  icon.setAttribute("role", "img");
  icon.removeAttribute("aria-hidden");
  const title = document.createElementNS(icon.namespaceURI, "title");
  title.textContent = NAMES[state];
  icon.prepend(title);
  return icon;
}

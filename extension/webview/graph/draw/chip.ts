/**
 * Nodes seen from afar: flat chips in their modules' colours, with no text.
 *
 * After a run what is done needs no mark; what failed, runs or is out of date stands out, and what is still
 * to come is faint, so that a run is seen to go through the graph.
 */

import type { NodeRun, RunState } from "../../../src/protocol.gen";
import type { Card } from "../shown/shownGraph";
import { type CanvasFrame, moduleColour, strengthOfCard } from "./frame";
import type { Box } from "./scene";
import type { Theme } from "./theme";

const CHIP_HEIGHT = 40;
const MARK_WIDTH = 40;
const MARK_GAP = 6;
/** Of a chip whose node did not come to its turn. */
const TO_COME = 0.4;
const NOT_DONE: ReadonlySet<RunState> = new Set(["queued", "skipped", "cancelled"]);
const LOUD: ReadonlySet<RunState> = new Set(["failed", "running", "stale"]);

export function drawChips(frame: CanvasFrame, boxes: readonly (readonly [Box, Card])[]): void {
  const { context, theme, runOf, selected, focused, camera } = frame;
  for (const [box, node] of boxes) {
    const run = runOf(node.name);
    const strength = strengthOfCard(frame, node);
    context.globalAlpha = run && NOT_DONE.has(run.state) ? strength * TO_COME : strength;
    context.fillStyle = moduleColour(frame, node.module);
    context.fillRect(box.x - box.width / 2, box.y - CHIP_HEIGHT / 2, box.width, CHIP_HEIGHT);
    const mark = markOf(node, run, theme);
    if (mark) drawMark(frame, box, mark, strength);
  }
  context.globalAlpha = 1;
  for (const [box, node] of boxes) {
    if (!selected.has(node.name) && !focused.has(node.name)) continue;
    context.strokeStyle = theme.accent;
    context.lineWidth = 2.5 / camera.zoom;
    const distance = 3 / camera.zoom;
    context.strokeRect(
      box.x - box.width / 2 - distance,
      box.y - CHIP_HEIGHT / 2 - distance,
      box.width + 2 * distance,
      CHIP_HEIGHT + 2 * distance,
    );
  }
}

function markOf(node: Card, run: NodeRun | undefined, theme: Theme): string | undefined {
  if (node.errors > 0) return theme.error;
  return run && LOUD.has(run.state) ? theme.states[run.state] : undefined;
}

/** How the run stands, on a ground that keeps it apart from the module's colour. */
function drawMark({ context, theme }: CanvasFrame, box: Box, colour: string, strength: number): void {
  const left = box.x + box.width / 2 - MARK_WIDTH;
  const top = box.y - CHIP_HEIGHT / 2;
  context.globalAlpha = strength;
  context.fillStyle = theme.background;
  context.fillRect(left - MARK_GAP, top, MARK_WIDTH + MARK_GAP, CHIP_HEIGHT);
  context.fillStyle = colour;
  context.fillRect(left, top, MARK_WIDTH, CHIP_HEIGHT);
}

/** Nodes seen from afar: flat chips in their modules' colours, with no text. */

import type { Card } from "../shown/shownGraph";
import { type Frame, moduleColour, strengthOfCard } from "./frame";
import type { Box } from "./scene";

const CHIP_HEIGHT = 40;

export function drawChips(frame: Frame, boxes: readonly (readonly [Box, Card])[]): void {
  const { context, theme, runOf, selected, focused, camera } = frame;
  for (const [box, node] of boxes) {
    context.globalAlpha = strengthOfCard(frame, node);
    context.fillStyle = moduleColour(frame, node.module);
    context.fillRect(box.x - box.width / 2, box.y - CHIP_HEIGHT / 2, box.width, CHIP_HEIGHT);
    const run = runOf(node.name);
    const mark = node.errors > 0 ? theme.error : run && theme.states[run.state];
    if (mark) drawMark(frame, box, mark);
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

/** How the run stands, on a ground that keeps it apart from the module's colour. */
function drawMark({ context, theme }: Frame, box: Box, colour: string): void {
  const left = box.x + box.width / 2 - CHIP_HEIGHT;
  context.fillStyle = theme.background;
  context.fillRect(left, box.y - CHIP_HEIGHT / 2, CHIP_HEIGHT, CHIP_HEIGHT);
  context.fillStyle = colour;
  context.fillRect(left + 6, box.y - CHIP_HEIGHT / 2, CHIP_HEIGHT - 6, CHIP_HEIGHT);
}

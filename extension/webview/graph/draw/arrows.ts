/** Arrowheads: where edges arrive at a card, one for all of them, since they arrive at one point. */

import type { Frame } from "./frame";
import type { Box, Scene } from "./scene";

const LENGTH = 7;
const HALF_WIDTH = 3.5;

/** @param keys of the edges in the accent colour; their arrowheads have it, too. */
export function drawArrowheads(frame: Frame, scene: Scene, keys: ReadonlySet<string>): void {
  const { context, theme, area, strengthOf } = frame;
  const accented = new Set([...keys].map((key) => key.slice(key.indexOf("\n") + 1)));
  for (const box of scene.boxesIn(area)) {
    if (!scene.targets.has(box.name)) continue;
    const isAccented = accented.has(box.name);
    context.globalAlpha = isAccented ? 1 : strengthOf(box.name);
    context.fillStyle = isAccented ? theme.accent : theme.edge;
    context.beginPath();
    traceHead(frame, box);
    context.fill();
  }
  context.globalAlpha = 1;
}

function traceHead({ context, orientation }: Frame, box: Box): void {
  const [tipX, tipY, alongX, alongY] =
    orientation === "horizontal"
      ? [box.x - box.width / 2, box.y, -LENGTH, 0]
      : [box.x, box.y - box.height / 2, 0, -LENGTH];
  const acrossX = alongY === 0 ? 0 : HALF_WIDTH;
  const acrossY = alongX === 0 ? 0 : HALF_WIDTH;
  context.moveTo(tipX, tipY);
  context.lineTo(tipX + alongX - acrossX, tipY + alongY - acrossY);
  context.lineTo(tipX + alongX + acrossX, tipY + alongY + acrossY);
  context.closePath();
}

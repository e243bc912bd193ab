/** The layout's own thread: keeps the last layout of the graph on show, one request at a time. */

import type { LayoutReply, LayoutRequest } from "./client";
import type { LayoutMemory } from "./graph";
import { layOutTowards } from "./orientation";

let memory: LayoutMemory | null = null;

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const made = layOutTowards(data.orientation, data.graph, data.memory === "keep" ? memory : null);
  const { layout } = made;
  if (data.memory !== "aside") memory = made.memory;
  const { x, y, width, points, routeStarts } = layout;
  const moved = [x, y, width, points, routeStarts].map(({ buffer }) => buffer as ArrayBuffer);
  self.postMessage({ id: data.id, layout } satisfies LayoutReply, { transfer: moved });
});

/** The layout's own thread: keeps the memory of the graph on show, one request at a time. */

import type { LayoutReply, LayoutRequest } from "./client";
import type { LayoutMemory } from "./graph";
import { layOutTowards } from "./orientation";

let memory: LayoutMemory | null = null;

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  const result = layOutTowards(data.orientation, data.graph, data.anew ? null : memory);
  memory = result.memory;
  const reply: LayoutReply = { id: data.id, layout: result.layout };
  self.postMessage(reply);
});

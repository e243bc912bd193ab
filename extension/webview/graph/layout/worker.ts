/** The layout's own thread: keeps the last layout of the graph on show, one request at a time. */

import type { LayoutReply, LayoutRequest } from "./client";
import type { LaidOut } from "./graph";
import { layOutTowards } from "./orientation";

let last: LaidOut | null = null;

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  last = layOutTowards(data.orientation, data.graph, data.anew || !last ? null : last.memory);
  const reply: LayoutReply = { id: data.id, layout: last.layout };
  self.postMessage(reply);
});

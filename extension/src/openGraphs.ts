/**
 * The graphs that the server keeps live for us: who looks at which.
 *
 * The server closes a graph for good at the first word, so it hears that word when nobody looks
 * any more. Patches reach every listener, all from the same revision; each keeps its own picture.
 */

import type { GraphSnapshot } from "./protocol.gen";
import type { Server } from "./server";

export class OpenGraphs {
  private readonly lookers = new Map<string, Set<object>>();

  constructor(private readonly server: Server) {}

  /** Returns the graph as it is now; patches follow until `looker` and all others have closed it. */
  async open(dataflow: string, looker: object): Promise<GraphSnapshot> {
    const lookers = this.lookers.get(dataflow) ?? new Set();
    this.lookers.set(dataflow, lookers.add(looker));
    return this.server.request("hamilton/graph/open", { dataflow });
  }

  close(dataflow: string, looker: object): void {
    const lookers = this.lookers.get(dataflow);
    if (lookers?.delete(looker) && lookers.size === 0) {
      this.lookers.delete(dataflow);
      // Closing what a server that ended had open needs no answer.
      this.server.request("hamilton/graph/close", { dataflow }).catch(() => undefined);
    }
  }
}

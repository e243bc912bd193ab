/**
 * What feeds one panel with a graph: the whole of it, then patches, states of runs and variants.
 *
 * One dataflow at a time. Whether there is a graph to feed, and what to say where there is none,
 * the panel's host decides.
 */

import * as vscode from "vscode";

import type { DataflowChoice, HostMessage } from "../webview/graph/messages";
import { ORIGINS } from "./dataflows";
import type { GraphParts } from "./graphRequests";
import type { RunStates } from "./protocol.gen";
import { Variants } from "./variants";

/** Before a dataflow's name, in the workspace's storage: which of its groups are open and closed. */
const COLLAPSED = "hamilton.graph.collapsed.";

/** What became of asking for a graph; `overtaken` is one that was closed before it came. */
export type Opened = "on show" | "overtaken" | "unreadable";

export class GraphFeed implements vscode.Disposable {
  private dataflow: string | undefined;
  private stage: "none" | "asked for" | "on show" = "none";
  /** The dataflows that the panel offers to choose among. */
  private offered = "";
  private readonly variants: Variants;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly parts: GraphParts,
    private readonly post: (message: HostMessage) => void,
  ) {
    const { server, dataflows, workspaceState } = parts;
    this.variants = new Variants(
      server,
      dataflows,
      workspaceState,
      () => this.dataflow,
      (dataflow, variants) => post({ type: "variants", dataflow, variants }),
    );
    this.disposables = [
      this.variants,
      server.on("hamilton/graph/patch", (patch) => this.isOf(patch) && post({ type: "patch", patch })),
      server.on("hamilton/run/states", (states) => this.postStates(states)),
      server.on(
        "hamilton/run/event",
        ({ dataflow, node, run }) =>
          this.isOf({ dataflow }) &&
          node !== undefined &&
          run !== undefined &&
          post({ type: "node", node, run }),
      ),
    ];
  }

  /** Whether a graph is on show, or about to be. */
  get state(): "none" | "asked for" | "on show" {
    return this.stage;
  }

  /** Whether the panel shows this dataflow, and offers all that there are. */
  isUpToDate(dataflow: string): boolean {
    return (
      this.stage === "on show" &&
      this.dataflow === dataflow &&
      JSON.stringify(this.choices()) === this.offered
    );
  }

  /** Asks for a graph and hands it on; what goes wrong is written to the output. */
  async open(dataflow: string): Promise<Opened> {
    this.dataflow = dataflow;
    this.stage = this.stage === "none" ? "asked for" : this.stage;
    const { graphs, server, workspaceState, output } = this.parts;
    try {
      // Before the graph: no patch may come between a graph and what shows it.
      const variants = await this.variants.of(dataflow);
      const graph = await graphs.open(dataflow, this);
      if (!this.isOf({ dataflow })) {
        graphs.close(dataflow, this);
        return "overtaken";
      }
      const dataflows = this.choices();
      const collapsed = workspaceState.get<Record<string, boolean>>(COLLAPSED + dataflow, {});
      this.offered = JSON.stringify(dataflows);
      this.stage = "on show";
      this.post({ type: "snapshot", graph, dataflows, collapsed, ...(variants && { variants }) });
      this.postStates(await server.request("hamilton/run/states", { dataflow }));
      return "on show";
    } catch (error) {
      if (!this.isOf({ dataflow })) {
        return "overtaken";
      }
      output.appendLine(`The graph of ${dataflow}: ${error}`);
      return "unreadable";
    }
  }

  /** Nothing is fed any more. */
  close(): void {
    if (this.dataflow !== undefined) {
      this.parts.graphs.close(this.dataflow, this);
    }
    this.dataflow = undefined;
    this.stage = "none";
  }

  /** Remembers, for the workspace, which groups are open and closed. */
  async keepCollapsed(dataflow: string, collapsed: Readonly<Record<string, boolean>>): Promise<void> {
    await this.parts.workspaceState.update(COLLAPSED + dataflow, collapsed);
  }

  /** Tells more of one node than the graph does; to hover while the server starts is no failure of the user's. */
  async describe(node: string): Promise<void> {
    const { dataflow } = this;
    if (dataflow === undefined) {
      return;
    }
    const { server, output } = this.parts;
    const description = await server
      .request("hamilton/describe", { dataflow, node })
      .catch((error: unknown) => output.appendLine(`The description of ${node}: ${error}`));
    if (description && this.isOf({ dataflow })) {
      this.post({ type: "described", node, description });
    }
  }

  /** Shows all configurations at once, or the chosen one alone. */
  async showVariants(dataflow: string, shows: boolean): Promise<void> {
    await this.variants.show(dataflow, shows);
  }

  dispose(): void {
    this.close();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private isOf({ dataflow }: { dataflow: string }): boolean {
    return dataflow === this.dataflow;
  }

  private postStates(states: RunStates): void {
    if (this.isOf(states)) {
      this.post({ type: "runStates", states });
    }
  }

  private choices(): DataflowChoice[] {
    return this.parts.dataflows.all.map(({ name, origin }) => ({ name, origin: ORIGINS[origin] }));
  }
}

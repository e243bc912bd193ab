/**
 * The graph of all configurations at once, for the panel: asked for as long as the user wants it.
 *
 * The server sends patches of the chosen configuration only, and none when the code of another one
 * changes. So it is asked again after each change of the dataflow, once the user pauses.
 */

import * as vscode from "vscode";

import type { Dataflows } from "./dataflows";
import type { GraphVariants } from "./protocol.gen";
import type { Server } from "./server";

/** Before a dataflow's name, in the workspace's storage: whether all its configurations are shown. */
const SHOWN = "hamilton.graph.variants.";
const PAUSE_MS = 120;

export class Variants implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param shown the dataflow on show.
   * @param changed is told what all its configurations come to now; null where one alone is to be shown.
   */
  constructor(
    private readonly server: Server,
    dataflows: Dataflows,
    private readonly workspaceState: vscode.Memento,
    private readonly shown: () => string | undefined,
    private readonly changed: (dataflow: string, variants: GraphVariants | null) => void,
  ) {
    this.disposables = [
      dataflows.onDidChange(() => this.askSoon()),
      server.on("hamilton/graph/patch", () => this.askSoon()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const isOfShown = dataflows.of(document.uri).some(({ name }) => name === this.shown());
        if (isOfShown) {
          this.askSoon();
        }
      }),
    ];
  }

  /** Returns all configurations of a dataflow at once, if the user wants to see them. */
  async of(dataflow: string): Promise<GraphVariants | undefined> {
    return this.areShown(dataflow) ? this.server.request("hamilton/variants", { dataflow }) : undefined;
  }

  /** Shows all configurations from now on, or one alone. */
  async show(dataflow: string, shows: boolean): Promise<void> {
    await this.workspaceState.update(SHOWN + dataflow, shows || undefined);
    this.changed(dataflow, (await this.of(dataflow)) ?? null);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private areShown(dataflow: string): boolean {
    return this.workspaceState.get<boolean>(SHOWN + dataflow, false);
  }

  private askSoon(): void {
    const dataflow = this.shown();
    if (dataflow === undefined || !this.areShown(dataflow)) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(dataflow), PAUSE_MS);
  }

  private async ask(dataflow: string): Promise<void> {
    // A dataflow may have gone meanwhile; then there is nothing to show.
    const variants = await this.of(dataflow).catch(() => undefined);
    if (variants !== undefined && this.shown() === dataflow) {
      this.changed(dataflow, variants);
    }
  }
}

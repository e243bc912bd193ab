/**
 * The dataflows of the workspace, and the one that the user is looking at.
 *
 * Owns the context keys that menus ask about. What a dataflow is, the server decides.
 */

import * as vscode from "vscode";

import type { DataflowInfo } from "./protocol.gen";
import type { Server } from "./server";

export const GRAPH_VIEW_TYPE = "hamilton.graph";

/** Where a dataflow comes from, in words. */
export const ORIGINS: Record<DataflowInfo["origin"], string> = {
  pyproject: "from pyproject.toml",
  driver: "from driver code",
  module: "a module of its own",
};

const CHOSEN_KEY = "hamilton.chosenDataflow";

export class Dataflows implements vscode.Disposable {
  private known: DataflowInfo[] = [];
  private byUri = new Map<string, DataflowInfo[]>();
  private lastUri: vscode.Uri | undefined;
  private lastName: string | undefined;
  private lookedAt: string | undefined;
  private answered = false;
  private readonly change = new vscode.EventEmitter<void>();
  private readonly currentChange = new vscode.EventEmitter<DataflowInfo | undefined>();
  private readonly disposables: vscode.Disposable[] = [this.change, this.currentChange];

  /** Fires when dataflows, their configuration or the current one changed. */
  readonly onDidChange = this.change.event;
  /** Fires when the user came to work in another dataflow. */
  readonly onDidChangeCurrent = this.currentChange.event;

  constructor(
    private readonly server: Server,
    private readonly memory: vscode.Memento,
  ) {
    this.disposables.push(
      server.on("hamilton/dataflowsChanged", () => void this.refresh()),
      server.onDidChangeState((state) => {
        if (state.kind === "running") {
          void this.refresh();
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.announce()),
    );
  }

  /** Whether the server has said yet which dataflows there are. */
  get areKnown(): boolean {
    return this.answered;
  }

  get all(): readonly DataflowInfo[] {
    return this.known;
  }

  named(name: string): DataflowInfo | undefined {
    return this.known.find((dataflow) => dataflow.name === name);
  }

  /** Returns the dataflows that a file is part of. */
  of(uri: vscode.Uri): readonly DataflowInfo[] {
    return this.byUri.get(uri.toString()) ?? [];
  }

  /** Whether a Hamilton file is being looked at, or the graph of one. */
  get isActive(): boolean {
    return this.ofActiveFile.length > 0 || this.ofActiveGraph !== undefined;
  }

  /** The dataflow that commands speak of: that of the graph with the keyboard, else the one worked in. */
  get current(): DataflowInfo | undefined {
    return this.ofActiveGraph ?? this.workedIn;
  }

  /** Of the active file the chosen dataflow, else the last that was worked in. */
  get workedIn(): DataflowInfo | undefined {
    const chosen = this.memory.get<string>(CHOSEN_KEY);
    const candidates = this.ofActiveFile.length > 0 ? this.ofActiveFile : this.known;
    return (
      candidates.find(({ name }) => name === chosen) ??
      candidates.find(({ name }) => name === this.lastName) ??
      candidates[0]
    );
  }

  /** Waits until it is known which dataflows there are; a server that does not start ends the wait. */
  async ready(): Promise<void> {
    if (!this.answered) {
      await this.refresh();
    }
  }

  async choose(name: string): Promise<void> {
    await this.memory.update(CHOSEN_KEY, name);
    this.announce();
  }

  /** The dataflow of the graph panel that has the keyboard; undefined where none has. */
  lookAt(name: string | undefined): void {
    if (this.lookedAt !== name) {
      this.lookedAt = name;
      this.announce();
    }
  }

  /** Looks at a dataflow under another configuration; null goes back to its own. */
  async configure(dataflow: string, config: Record<string, unknown> | null): Promise<void> {
    await this.server.request("hamilton/configure", { dataflow, config });
    await this.refresh();
  }

  async refresh(): Promise<void> {
    // A server that ended meanwhile has nothing to say, and says so elsewhere.
    const answer = await this.server.request("hamilton/dataflows", {}).catch(() => undefined);
    if (answer !== undefined) {
      this.known = answer;
      this.answered = true;
      this.byUri = indexByUri(answer);
      this.announce();
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private get ofActiveGraph(): DataflowInfo | undefined {
    return this.lookedAt === undefined ? undefined : this.named(this.lookedAt);
  }

  private get ofActiveFile(): readonly DataflowInfo[] {
    const editor = vscode.window.activeTextEditor;
    // In the graph panel the user still looks at the dataflow of the file that was active before.
    const uri = editor?.document.uri ?? (isGraphActive() ? this.lastUri : undefined);
    return uri === undefined ? [] : this.of(uri);
  }

  private announce(): void {
    this.lastUri = vscode.window.activeTextEditor?.document.uri ?? this.lastUri;
    const isInFile = this.ofActiveFile.length > 0;
    const name = this.workedIn?.name;
    const isAnother = isInFile && name !== this.lastName;
    this.lastName = isInFile ? name : this.lastName;
    void vscode.commands.executeCommand("setContext", "hamilton.active", this.isActive);
    void vscode.commands.executeCommand("setContext", "hamilton.available", this.known.length > 0);
    this.change.fire();
    if (isAnother) {
      this.currentChange.fire(this.workedIn);
    }
  }
}

function isGraphActive(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(GRAPH_VIEW_TYPE);
}

function indexByUri(dataflows: readonly DataflowInfo[]): Map<string, DataflowInfo[]> {
  const index = new Map<string, DataflowInfo[]>();
  for (const dataflow of dataflows) {
    for (const uri of dataflow.uris) {
      // The editor and the server need not escape a URI in the same way.
      const key = vscode.Uri.parse(uri).toString();
      index.set(key, [...(index.get(key) ?? []), dataflow]);
    }
  }
  return index;
}

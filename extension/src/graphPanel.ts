/**
 * The graph panel beside the editor: the host side of webview/graph.
 *
 * Carries messages between the panel, the server and the editor. What is drawn, the panel decides;
 * what the graph is, the server does. There is one panel; it shows one dataflow at a time.
 */

import * as vscode from "vscode";

import { graphHtml } from "../webview/graph/html";
import type {
  ExportFormat,
  HostMessage,
  PanelMessage,
  RevealPlace,
  RunScope,
} from "../webview/graph/messages";
import { type Dataflows, GRAPH_VIEW_TYPE, ORIGINS } from "./dataflows";
import { graphPage, saveExport } from "./graphExport";
import { nonce } from "./nonce";
import type { OpenGraphs } from "./openGraphs";
import type { GraphPatch, RunEvent, RunStates } from "./protocol.gen";
import type { Server } from "./server";
import { revealNode } from "./sourceNavigation";
import { Variants } from "./variants";

const FOCUS_DELAY_MS = 60;
/** Before a dataflow's name, in the workspace's storage: which of its groups are open and closed. */
const COLLAPSED = "hamilton.graph.collapsed.";

/** Those that a notice's button or a menu of the panel may ask for. */
const OWN_COMMANDS = new Set([
  "hamilton.restartServer",
  "hamilton.showOutput",
  "hamilton.chooseConfiguration",
]);

/** What the panel asks of the rest of the extension. */
export interface GraphActions {
  run(dataflow: string, nodes: string[], scope: RunScope): void;
  cancel(): void;
  configure(dataflow: string, config: Readonly<Record<string, unknown>>): void;
  showResult(dataflow: string, node: string): void;
}

export class GraphPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;
  private shown: string | undefined;
  /** The node to go to as soon as its graph is there. */
  private sought: string | undefined;
  private focusTimer: NodeJS.Timeout | undefined;
  private readonly variants: Variants;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly server: Server,
    private readonly dataflows: Dataflows,
    private readonly graphs: OpenGraphs,
    private readonly actions: GraphActions,
    private readonly output: vscode.OutputChannel,
    private readonly workspaceState: vscode.Memento,
  ) {
    this.variants = new Variants(
      server,
      dataflows,
      workspaceState,
      () => (this.isReady ? this.shown : undefined),
      (dataflow, variants) => this.post({ type: "variants", dataflow, variants }),
    );
    this.disposables = [
      this.variants,
      server.on("hamilton/graph/patch", (patch) => this.patched(patch)),
      server.on("hamilton/run/states", (states) => this.statesChanged(states)),
      server.on("hamilton/run/event", (event) => this.runEvent(event)),
      server.onDidChangeState(() => void this.open()),
      dataflows.onDidChange(() => this.dataflowsChanged()),
      dataflows.onDidChangeCurrent((current) => this.currentChanged(current?.name)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.cursorMoved(editor)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.post({ type: "trusted", trusted: true })),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("hamilton.graph")) {
          this.postSettings();
        }
      }),
      vscode.window.registerWebviewPanelSerializer(GRAPH_VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => this.adopt(panel),
      }),
    ];
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** Shows the panel beside the editor; opens the dataflow in it, the current one by default. */
  async show(dataflow?: string): Promise<void> {
    const wanted = dataflow ?? this.dataflows.current?.name ?? this.shown;
    if (wanted !== this.shown) {
      this.closeGraph();
      this.shown = wanted;
    }
    if (this.panel === undefined) {
      this.adopt(
        vscode.window.createWebviewPanel(
          GRAPH_VIEW_TYPE,
          "Hamilton Graph",
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
          { enableScripts: true, retainContextWhenHidden: true },
        ),
      );
    } else {
      this.panel.reveal(undefined, true);
      await this.open();
    }
  }

  /** Shows the panel with one node in focus. */
  async showNode(dataflow: string, node: string): Promise<void> {
    this.sought = node;
    await this.show(dataflow);
  }

  /** Marks the nodes that Hamilton builds otherwise. */
  showDifferences(dataflow: string, differences: Readonly<Record<string, string>>): void {
    this.post({ type: "verified", dataflow, differences });
  }

  dispose(): void {
    clearTimeout(this.focusTimer);
    this.panel?.dispose();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    const root = vscode.Uri.joinPath(this.extensionUri, "dist");
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, "extension", "media", "graph-light.svg"),
      dark: vscode.Uri.joinPath(this.extensionUri, "extension", "media", "graph-dark.svg"),
    };
    const listening = panel.webview.onDidReceiveMessage(
      (message: PanelMessage) => void this.received(message),
    );
    panel.onDidDispose(() => {
      listening.dispose();
      if (this.panel === panel) {
        this.panel = undefined;
        this.isReady = false;
        this.closeGraph();
      }
    });
    panel.webview.html = graphHtml({
      nonce: nonce(),
      scriptUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(root, "graph.js")).toString(),
      styleUri: panel.webview.asWebviewUri(vscode.Uri.joinPath(root, "graph.css")).toString(),
      cspSource: panel.webview.cspSource,
    });
  }

  private async received(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        this.postSettings();
        this.post({ type: "trusted", trusted: vscode.workspace.isTrusted });
        return this.open();
      case "resync":
        return this.open();
      case "chooseDataflow":
        return this.dataflows.choose(message.dataflow).then(() => this.show(message.dataflow));
      case "reveal":
        return this.reveal(message.node, message.where);
      case "run":
        return this.shown === undefined
          ? undefined
          : this.actions.run(this.shown, message.nodes, message.scope);
      case "cancel":
        return this.actions.cancel();
      case "showResult":
        return this.shown === undefined ? undefined : this.actions.showResult(this.shown, message.node);
      case "copyText":
        return vscode.env.clipboard.writeText(message.text);
      case "save":
        return this.save(message.format, message.content);
      case "keepCollapsed":
        return this.workspaceState.update(COLLAPSED + message.dataflow, message.collapsed);
      case "showVariants":
        return this.variants.show(message.dataflow, message.shows);
      case "configure":
        return this.actions.configure(message.dataflow, message.config);
      case "command":
        return this.command(message.command);
      case "error":
        return this.output.appendLine(`The graph panel failed: ${message.message}\n${message.stack}`);
    }
  }

  private async save(format: ExportFormat, content: string): Promise<void> {
    const file = format === "html" ? await graphPage(this.extensionUri, content) : content;
    await saveExport(this.shown ?? "graph", format, file);
  }

  private async open(): Promise<void> {
    if (!this.isReady) {
      return;
    }
    const { state } = this.server;
    if (state.kind === "failed") {
      const action = { label: "Restart the server", command: "hamilton.restartServer" };
      return this.post({
        type: "status",
        kind: "error",
        message: `The language server failed: ${state.reason}`,
        action,
      });
    }
    if (state.kind !== "running" || !this.dataflows.areKnown) {
      return this.post({ type: "status", kind: "loading", message: "The language server is starting…" });
    }
    const dataflow = this.dataflows.named(this.shown ?? "") ?? this.dataflows.current;
    if (dataflow === undefined) {
      const message =
        "There is no Hamilton dataflow in this workspace yet. Open a module of yours, or write one.";
      return this.post({ type: "status", kind: "empty", message });
    }
    await this.openGraph(dataflow.name);
  }

  private async openGraph(dataflow: string): Promise<void> {
    if (this.shown !== dataflow) {
      this.closeGraph();
      this.shown = dataflow;
    }
    try {
      // Before the graph: no patch may come between a graph and what shows it.
      const variants = await this.variants.of(dataflow);
      const graph = await this.graphs.open(dataflow, this);
      const dataflows = this.dataflows.all.map((each) => ({ name: each.name, origin: ORIGINS[each.origin] }));
      const collapsed = this.workspaceState.get<Record<string, boolean>>(COLLAPSED + dataflow, {});
      this.post({ type: "snapshot", graph, dataflows, collapsed, ...(variants && { variants }) });
      const states = await this.server.request("hamilton/run/states", { dataflow });
      this.statesChanged(states);
    } catch (error) {
      this.output.appendLine(`The graph of ${dataflow}: ${error}`);
      const action = { label: "Show the output", command: "hamilton.showOutput" };
      this.post({
        type: "status",
        kind: "error",
        message: `The graph of ${dataflow} could not be read.`,
        action,
      });
    }
    if (this.sought !== undefined) {
      this.post({ type: "focus", nodes: [this.sought], reveal: true });
      this.sought = undefined;
    } else if (vscode.window.activeTextEditor !== undefined) {
      this.cursorMoved(vscode.window.activeTextEditor);
    }
  }

  private closeGraph(): void {
    if (this.shown !== undefined) {
      this.graphs.close(this.shown, this);
    }
  }

  private dataflowsChanged(): void {
    const isGone = this.shown === undefined || this.dataflows.named(this.shown) === undefined;
    if (this.panel !== undefined && isGone) {
      this.shown = this.dataflows.current?.name;
      void this.open();
    }
  }

  private currentChanged(name: string | undefined): void {
    if (this.panel !== undefined && name !== undefined && name !== this.shown) {
      void this.openGraph(name);
    }
  }

  private cursorMoved(editor: vscode.TextEditor): void {
    clearTimeout(this.focusTimer);
    if (this.isReady && this.dataflows.of(editor.document.uri).length > 0) {
      this.focusTimer = setTimeout(() => void this.focus(editor), FOCUS_DELAY_MS);
    }
  }

  private async focus(editor: vscode.TextEditor): Promise<void> {
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    const nodes = await this.server
      .request("hamilton/nodeAt", { uri, position: { line, character } })
      .catch(() => undefined);
    if (nodes !== undefined) {
      const here = nodes.filter(({ dataflow }) => dataflow === this.shown).map(({ node }) => node);
      this.post({ type: "focus", nodes: here, reveal: true });
    }
  }

  private async reveal(node: string, where: RevealPlace): Promise<void> {
    if (this.shown === undefined || !(await revealNode(this.server, this.shown, node, where))) {
      vscode.window.setStatusBarMessage(
        `$(info) ${node} comes from outside: no function of the dataflow makes it`,
        4000,
      );
    }
  }

  private patched(patch: GraphPatch): void {
    if (patch.dataflow === this.shown) {
      this.post({ type: "patch", patch });
    }
  }

  private statesChanged(states: RunStates): void {
    if (states.dataflow === this.shown) {
      this.post({ type: "runStates", states });
    }
  }

  private runEvent(event: RunEvent): void {
    if (event.dataflow === this.shown && event.node !== undefined && event.run !== undefined) {
      this.post({ type: "node", node: event.node, run: event.run });
    }
  }

  private postSettings(): void {
    const followCursor = vscode.workspace
      .getConfiguration("hamilton.graph")
      .get<boolean>("followCursor", true);
    this.post({ type: "settings", followCursor });
  }

  private async command(command: string): Promise<void> {
    if (OWN_COMMANDS.has(command)) {
      await vscode.commands.executeCommand(command);
    }
  }

  private post(message: HostMessage): void {
    if (this.isReady) {
      void this.panel?.webview.postMessage(message);
    }
  }
}

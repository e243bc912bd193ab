/**
 * All graph panels: those of the editor area and the one of the side bar.
 *
 * At most one panel of the editor area goes along with the user's work; the others are pinned.
 * What a panel does with its dataflow, its host knows.
 */

import * as vscode from "vscode";

import { readState } from "../webview/graph/state";
import { GRAPH_VIEW_TYPE } from "./dataflows";
import { GraphHost, type GraphOwner, type Remembered } from "./graphHost";
import type { GraphParts } from "./graphRequests";

const GRAPH_VIEW = "hamilton.graphView";

const FRESH: Remembered = { pinned: false, view: null };

export class GraphPanels
  implements vscode.WebviewPanelSerializer, vscode.WebviewViewProvider, GraphOwner, vscode.Disposable
{
  /** In the order in which they were opened. */
  private readonly editors = new Map<GraphHost, vscode.WebviewPanel>();
  private side: { host: GraphHost; view: vscode.WebviewView } | undefined;
  private readonly registrations: vscode.Disposable;

  constructor(private readonly parts: GraphParts) {
    this.registrations = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(GRAPH_VIEW_TYPE, this),
      vscode.window.registerWebviewViewProvider(GRAPH_VIEW, this, {
        webviewOptions: { retainContextWhenHidden: true },
      }),
    );
  }

  /** Shows a dataflow in all panels that go along with the user; returns whether there is any. */
  async turnTo(dataflow: string): Promise<boolean> {
    const free = this.hosts.filter((host) => !host.isPinned && host.surface.visible);
    await Promise.all(free.map((host) => host.show(dataflow)));
    return free.length > 0;
  }

  /** Brings a panel with the dataflow to the front, the current one by default. */
  async show(dataflow = this.parts.dataflows.current?.name): Promise<void> {
    const host = panelFor(dataflow, [...this.editors.keys()]);
    await this.bring(host ?? this.create(FRESH), dataflow, []);
  }

  /** Shows the dataflow with nodes or groups selected, in the side bar where that is all there is. */
  async seek(dataflow: string, names: readonly string[]): Promise<void> {
    const seen = this.side?.view.visible ? [this.side.host] : [];
    const host = panelFor(dataflow, [...this.editors.keys()]) ?? panelFor(dataflow, seen);
    await this.bring(host ?? this.create(FRESH), dataflow, names);
  }

  /** Opens one more panel, which stays with the dataflow; these nodes or groups are selected in it. */
  async openAnother(dataflow: string, names: readonly string[] = []): Promise<void> {
    await this.create({ pinned: true, view: null }).show(dataflow, names);
  }

  /** Begins anew the panel with the keyboard; where none has it, all of them. */
  reload(): void {
    const active = [...this.editors].filter(([, panel]) => panel.active).map(([host]) => host);
    for (const host of active.length > 0 ? active : this.hosts) {
      host.reload();
    }
  }

  /** Marks the nodes that Hamilton builds otherwise. */
  showDifferences(dataflow: string, differences: Readonly<Record<string, string>>): void {
    for (const host of this.hosts) {
      host.showDifferences(dataflow, differences);
    }
  }

  /** A panel shows another dataflow, or is pinned, or no longer. */
  changed(host: GraphHost): void {
    const panel = this.editors.get(host);
    if (panel !== undefined) {
      panel.title = titleOf(host);
      this.tellActive();
      this.keepOneUnpinned(host);
    } else if (this.side?.host === host) {
      this.side.view.description = host.dataflow ?? "";
    }
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.adopt(panel, readState(state));
  }

  resolveWebviewView(view: vscode.WebviewView, { state }: vscode.WebviewViewResolveContext): void {
    const host = new GraphHost(view, this.parts, this, readState(state));
    this.side = { host, view };
    this.changed(host);
    view.onDidDispose(() => {
      host.dispose();
      this.side = this.side?.host === host ? undefined : this.side;
    });
    void host.show(host.dataflow);
  }

  dispose(): void {
    for (const panel of [...this.editors.values()]) {
      panel.dispose();
    }
    this.side?.host.dispose();
    this.registrations.dispose();
  }

  private get hosts(): GraphHost[] {
    return [...this.editors.keys(), ...(this.side === undefined ? [] : [this.side.host])];
  }

  private async bring(host: GraphHost, dataflow: string | undefined, seek: readonly string[]): Promise<void> {
    this.editors.get(host)?.reveal(undefined, true);
    await host.show(dataflow, seek);
  }

  private create(remembered: Remembered): GraphHost {
    const panel = vscode.window.createWebviewPanel(
      GRAPH_VIEW_TYPE,
      "Graph",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, retainContextWhenHidden: true },
    );
    return this.adopt(panel, remembered);
  }

  private adopt(panel: vscode.WebviewPanel, remembered: Remembered): GraphHost {
    const media = vscode.Uri.joinPath(this.parts.extensionUri, "extension", "media");
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, "graph-light.svg"),
      dark: vscode.Uri.joinPath(media, "graph-dark.svg"),
    };
    const host = new GraphHost(panel, this.parts, this, remembered);
    this.editors.set(host, panel);
    panel.onDidChangeViewState(() => this.tellActive());
    panel.onDidDispose(() => {
      this.editors.delete(host);
      host.dispose();
      this.tellActive();
    });
    this.changed(host);
    return host;
  }

  /** Commands speak of the dataflow that the user looks at. */
  private tellActive(): void {
    const active = [...this.editors].find(([, panel]) => panel.active);
    this.parts.dataflows.lookAt(active?.[0].dataflow);
  }

  private keepOneUnpinned(last: GraphHost): void {
    if (!last.isPinned) {
      for (const host of this.editors.keys()) {
        if (host !== last) {
          host.pin(true);
        }
      }
    }
  }
}

/** What decides about a panel when a dataflow is to be shown. */
type Candidate = Pick<GraphHost, "dataflow" | "isPinned">;

/** Returns the panel to show a dataflow in: one that shows it, else the one that goes along. */
export function panelFor<C extends Candidate>(
  dataflow: string | undefined,
  panels: readonly C[],
): C | undefined {
  const free = panels.find((panel) => !panel.isPinned);
  const showing = panels.filter((panel) => panel.dataflow === dataflow && dataflow !== undefined);
  return showing.find((panel) => panel === free) ?? showing[0] ?? free;
}

function titleOf({ dataflow }: Candidate): string {
  return dataflow === undefined ? "Graph" : `Graph: ${dataflow}`;
}

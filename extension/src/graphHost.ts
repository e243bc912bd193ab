/**
 * One graph on show: the host side of one panel of webview/graph, wherever it stands.
 *
 * Keeps to one dataflow at a time, and says at any time what is going on. Which panels there are,
 * and which of them is meant, GraphPanels knows.
 */

import * as vscode from "vscode";

import type { PanelMessage, StatusMessage } from "../webview/graph/messages";
import type { PanelState } from "../webview/graph/state";
import { graphNamesOf } from "./dataflowTree";
import { entryAt } from "./entryUris";
import { GraphFeed } from "./graphFeed";
import { GraphPage, type GraphSurface } from "./graphPage";
import { type GraphParts, serveGraph } from "./graphRequests";
import { CHOOSE_HERE, reading, statusInstead, unreadable } from "./graphStatus";
import { guard } from "./guard";
import { pickDataflow } from "./pickers";
import type { NodeParams } from "./protocol.gen";

/** What a panel begins with: empty-handed, or as it was left. */
export type Remembered = Pick<PanelState, "pinned" | "view">;

/** Who decides about all panels together. */
export interface GraphOwner {
  /** The panel shows another dataflow, or stays with it from now on, or no longer does. */
  changed(host: GraphHost): void;
  openAnother(dataflow: string): Promise<void>;
}

export class GraphHost implements vscode.Disposable {
  private readonly page: GraphPage;
  private readonly feed: GraphFeed;
  private readonly disposables: vscode.Disposable[];
  private shown: string | undefined;
  private pinned: boolean;
  /** Nodes and groups to go to as soon as their graph is there. */
  private sought: readonly string[] = [];
  /** Where a panel was left counts for more than where the cursor is. */
  private isAsLeft: boolean;

  constructor(
    readonly surface: GraphSurface,
    private readonly parts: GraphParts,
    private readonly owner: GraphOwner,
    remembered: Remembered,
  ) {
    const { server, dataflows, cursor, output } = parts;
    this.pinned = remembered.pinned;
    this.shown = remembered.view?.dataflow;
    this.isAsLeft = remembered.view !== null;
    this.page = new GraphPage(
      surface,
      parts.extensionUri,
      (message) => void guard(output, () => this.received(message)),
      (sentence) => output.appendLine(sentence),
    );
    this.feed = new GraphFeed(parts, (message) => this.page.post(message));
    this.disposables = [
      this.page,
      this.feed,
      server.onDidChangeState(() => void this.refresh()),
      dataflows.onDidChange(() => this.dataflowsChanged()),
      dataflows.onDidChangeCurrent((current) => this.currentChanged(current?.name)),
      cursor.onDidMove((nodes) => this.focus(nodes, { reveal: true })),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.postTrust()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("hamilton.graph")) {
          this.postFollowing();
        }
      }),
    ];
  }

  /** The dataflow that the panel is about, whether or not there is a graph of it. */
  get dataflow(): string | undefined {
    return this.shown;
  }

  /** Whether the panel stays with its dataflow, rather than go along with the user's work. */
  get isPinned(): boolean {
    return this.pinned;
  }

  /** Shows a dataflow, the one that the user works in by default, with these nodes or groups selected. */
  async show(dataflow: string | undefined, seek: readonly string[] = []): Promise<void> {
    this.sought = seek;
    this.turnTo(dataflow ?? this.parts.dataflows.workedIn?.name ?? this.shown);
    await this.refresh();
  }

  pin(pinned: boolean): void {
    if (this.pinned !== pinned) {
      this.pinned = pinned;
      this.page.post({ type: "settings", pinned });
      this.owner.changed(this);
    }
  }

  /** Marks the nodes that Hamilton builds otherwise, where they are on show. */
  showDifferences(dataflow: string, differences: Readonly<Record<string, string>>): void {
    this.page.post({ type: "verified", dataflow, differences });
  }

  /** Begins anew with a fresh page. */
  reload(): void {
    this.feed.close();
    this.page.load();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async received(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.begin();
      case "resync":
        return this.refresh();
      case "chooseDataflow":
        return this.choose(message.dataflow);
      case "pin":
        this.pin(message.pinned);
        return message.pinned ? undefined : this.show(undefined);
      case "openAnother":
        return this.owner.openAnother(message.dataflow);
      case "reload":
        return this.reload();
      case "drop":
        return this.drop(message.uris);
      case "describe":
        return this.feed.describe(message.node);
      case "keepCollapsed":
        return this.feed.keepCollapsed(message.dataflow, message.collapsed);
      case "showVariants":
        return this.feed.showVariants(message.dataflow, message.shows);
      case "command":
        return message.command === CHOOSE_HERE
          ? this.chooseHere()
          : serveGraph(message, this.shown, this.parts);
      default:
        return serveGraph(message, this.shown, this.parts);
    }
  }

  private async begin(): Promise<void> {
    this.feed.close();
    this.page.post({ type: "settings", pinned: this.pinned });
    // A panel that was left as the user wished it goes on following, or not, as it did.
    if (!this.isAsLeft) {
      this.postFollowing();
    }
    this.postTrust();
    await this.refresh();
    this.isAsLeft = true;
  }

  private async choose(dataflow: string): Promise<void> {
    if (!this.pinned) {
      await this.parts.dataflows.choose(dataflow);
    }
    await this.show(dataflow);
  }

  private async chooseHere(): Promise<void> {
    const chosen = await pickDataflow(this.parts.dataflows);
    if (chosen !== undefined) {
      await this.choose(chosen.name);
    }
  }

  private async drop(uris: readonly string[]): Promise<void> {
    const entries = uris.flatMap((uri) => entryAt(uri) ?? []);
    const dataflow = entries[0]?.dataflow;
    if (dataflow !== undefined) {
      const here = entries.filter((entry) => entry.dataflow === dataflow);
      await this.show(dataflow, graphNamesOf(here));
    }
  }

  /** Shows the graph, or says why there is none. */
  private async refresh(): Promise<void> {
    const { server, dataflows } = this.parts;
    if (!this.pinned && dataflows.areKnown && dataflows.named(this.shown ?? "") === undefined) {
      this.turnTo(dataflows.current?.name);
    }
    if (!this.page.isListening) {
      return;
    }
    const instead = statusInstead({
      server: server.state,
      dataflows: dataflows.areKnown ? dataflows.all.map(({ name }) => name) : undefined,
      wanted: this.shown,
      hasGraph: this.feed.state === "on show",
    });
    if (instead === undefined && this.shown !== undefined) {
      await this.openGraph(this.shown);
    } else if (instead !== undefined) {
      this.say(instead);
    }
  }

  private async openGraph(dataflow: string): Promise<void> {
    if (this.feed.state === "none") {
      this.page.post(reading(dataflow));
    }
    const opened = await this.feed.open(dataflow);
    if (opened === "on show") {
      // The graph is there: what was said beside the one before holds no longer.
      this.page.post({ type: "status", kind: "info", message: "" });
      await this.pointAtCursor();
    } else if (opened === "unreadable") {
      this.say(unreadable(dataflow));
    }
  }

  private async pointAtCursor(): Promise<void> {
    if (this.sought.length > 0) {
      this.page.post({ type: "seek", names: [...this.sought] });
      this.sought = [];
      return;
    }
    const nodes = await this.parts.cursor.now();
    if (nodes !== undefined) {
      this.focus(nodes, { reveal: !this.isAsLeft });
    }
  }

  private focus(nodes: readonly NodeParams[], { reveal }: { reveal: boolean }): void {
    const here = nodes.filter(({ dataflow }) => dataflow === this.shown).map(({ node }) => node);
    this.page.post({ type: "focus", nodes: here, reveal });
  }

  private turnTo(dataflow: string | undefined): void {
    if (dataflow !== this.shown) {
      this.feed.close();
      this.shown = dataflow;
      this.isAsLeft = false;
      this.owner.changed(this);
    }
  }

  /** A status covers the graph, unless it is just for information. */
  private say(status: StatusMessage): void {
    if (status.kind !== "info") {
      this.feed.close();
    }
    this.page.post(status);
  }

  private dataflowsChanged(): void {
    const isThere = this.shown !== undefined && this.parts.dataflows.named(this.shown) !== undefined;
    const isAsBefore = isThere && this.feed.isUpToDate(this.shown ?? "");
    if (!isAsBefore && this.feed.state !== "asked for") {
      void this.refresh();
    }
  }

  private currentChanged(name: string | undefined): void {
    if (!this.pinned && name !== undefined && name !== this.shown) {
      void this.show(name);
    }
  }

  private postTrust(): void {
    this.page.post({ type: "trusted", trusted: vscode.workspace.isTrusted });
  }

  private postFollowing(): void {
    const settings = vscode.workspace.getConfiguration("hamilton.graph");
    this.page.post({ type: "settings", followCursor: settings.get<boolean>("followCursor", true) });
  }
}

/**
 * The dataflows view in the side bar: every node as a tree, for eyes, keyboard and screen readers.
 *
 * A dataflow is asked for when it is opened, and is live for as long as it stays open. What the
 * entries are, dataflowTree.ts knows; how they look, treeItems.ts.
 */

import * as vscode from "vscode";
import type { CursorNodes } from "./cursorNodes";
import type { Dataflows } from "./dataflows";
import { DataflowTree, type TreeEntry } from "./dataflowTree";
import type { OpenGraphs } from "./openGraphs";
import type { DataflowInfo, GraphPatch, NodeParams, RunEvent, RunStates } from "./protocol.gen";
import type { Server, ServerState } from "./server";
import { dataflowItem, groupItem, nodeItem, nodeTooltip, ProblemBadges } from "./treeItems";

const DATAFLOWS_VIEW = "hamilton.dataflows";
export const OPEN_SOURCE = "hamilton.tree.openSource";

/** A run sends an event a node: what they changed is drawn together. */
const REDRAW_MS = 100;

type Root = TreeEntry & { kind: "dataflow" };

interface OpenTree {
  readonly tree: DataflowTree;
  ready: Promise<void>;
}

export class TreeView
  implements
    vscode.TreeDataProvider<TreeEntry>,
    vscode.TreeDragAndDropController<TreeEntry>,
    vscode.Disposable
{
  readonly dragMimeTypes = ["text/plain"];
  readonly dropMimeTypes = [];
  private readonly change = new vscode.EventEmitter<TreeEntry[] | undefined>();
  readonly onDidChangeTreeData = this.change.event;
  private readonly view: vscode.TreeView<TreeEntry>;
  private readonly roots = new Map<string, Root>();
  private readonly trees = new Map<string, OpenTree>();
  private shown: readonly DataflowInfo[] = [];
  private redraw: NodeJS.Timeout | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly dataflows: Dataflows,
    private readonly graphs: OpenGraphs,
    private readonly cursor: Pick<CursorNodes, "onDidMove" | "now">,
    private readonly output: vscode.OutputChannel,
  ) {
    this.view = vscode.window.createTreeView(DATAFLOWS_VIEW, {
      treeDataProvider: this,
      dragAndDropController: this,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.disposables = [
      this.view,
      this.change,
      vscode.window.registerFileDecorationProvider(new ProblemBadges()),
      this.view.onDidCollapseElement(
        ({ element }) => element.kind === "dataflow" && this.close(element.dataflow),
      ),
      this.view.onDidExpandElement(({ element }) => this.expanded(element)),
      server.on("hamilton/graph/patch", (patch) => this.patched(patch)),
      server.on("hamilton/run/states", (states) => this.statesChanged(states)),
      server.on("hamilton/run/event", (event) => this.runEvent(event)),
      server.onDidChangeState((state) => this.serverChanged(state)),
      dataflows.onDidChange(() => this.dataflowsChanged()),
      cursor.onDidMove((nodes) => void this.follow(nodes)),
      this.view.onDidChangeVisibility(() => void this.followNow()),
    ];
  }

  /** The entries that the user has selected in the view. */
  get selection(): readonly TreeEntry[] {
    return this.view.selection;
  }

  async getChildren(entry?: TreeEntry): Promise<TreeEntry[]> {
    if (entry === undefined) {
      await this.dataflows.ready();
      const isDown = this.server.state.kind === "failed";
      this.shown = isDown ? [] : this.dataflows.all;
      return this.shown.map(({ name }) => this.root(name));
    }
    try {
      return [...(await this.opened(entry.dataflow)).children(entry)];
    } catch (error) {
      this.output.appendLine(`The dataflows view: ${entry.dataflow}: ${error}`);
      this.close(entry.dataflow);
      this.view.message = `The graph of ${entry.dataflow} could not be read. The output says why.`;
      return [];
    }
  }

  getTreeItem(entry: TreeEntry): vscode.TreeItem {
    const tree = this.trees.get(entry.dataflow)?.tree ?? new DataflowTree(this.root(entry.dataflow));
    switch (entry.kind) {
      case "dataflow": {
        const info = this.shown.find(({ name }) => name === entry.dataflow);
        return info === undefined
          ? { label: entry.dataflow }
          : dataflowItem(info, entry, this.shown.length === 1);
      }
      case "group":
        return groupItem(tree, entry);
      case "node":
        return nodeItem(tree, entry, OPEN_SOURCE);
    }
  }

  getParent(entry: TreeEntry): TreeEntry | undefined {
    return this.trees.get(entry.dataflow)?.tree.parent(entry);
  }

  resolveTreeItem(item: vscode.TreeItem, entry: TreeEntry): vscode.TreeItem {
    const tree = this.trees.get(entry.dataflow)?.tree;
    const node = entry.kind === "node" ? tree?.node(entry.node) : undefined;
    if (node !== undefined) {
      item.tooltip = nodeTooltip(node, tree?.run(node.name));
    }
    return item;
  }

  /** Dragged into an editor, nodes become their names. What the graph takes are their addresses. */
  handleDrag(entries: readonly TreeEntry[], data: vscode.DataTransfer): void {
    data.set("text/plain", new vscode.DataTransferItem(namesOf(entries).join(", ")));
  }

  dispose(): void {
    clearTimeout(this.redraw);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private root(dataflow: string): Root {
    const root = this.roots.get(dataflow) ?? { kind: "dataflow", dataflow };
    this.roots.set(dataflow, root);
    return root;
  }

  private async opened(dataflow: string): Promise<DataflowTree> {
    let open = this.trees.get(dataflow);
    if (open === undefined) {
      const tree = new DataflowTree(this.root(dataflow));
      open = { tree, ready: this.load(tree) };
      this.trees.set(dataflow, open);
    }
    await open.ready;
    return open.tree;
  }

  private async load(tree: DataflowTree): Promise<void> {
    const { dataflow } = tree.root;
    tree.applySnapshot(await this.graphs.open(dataflow, this));
    tree.applyRunStates(await this.server.request("hamilton/run/states", { dataflow }));
    tree.takeChanges();
    this.view.message = "";
  }

  private close(dataflow: string): void {
    this.trees.delete(dataflow);
    this.graphs.close(dataflow, this);
  }

  /** VS Code keeps what it has seen of a closed dataflow, which was not kept live. */
  private expanded(entry: TreeEntry): void {
    if (entry.kind === "dataflow" && !this.trees.has(entry.dataflow)) {
      this.change.fire([entry]);
    }
  }

  /** Selects the entry of the cursor, as the explorer does with the file that is edited. */
  private async follow(nodes: readonly NodeParams[]): Promise<void> {
    const at = nodes.find(({ dataflow }) => dataflow === this.dataflows.current?.name) ?? nodes[0];
    if (at === undefined || !this.view.visible || !followsCursor()) {
      return;
    }
    // One function may make many nodes, which are in many dataflows: the one that was chosen stays.
    if (nodes.some((node) => this.isSelected(node))) {
      return;
    }
    const entry = await this.opened(at.dataflow).then(
      (tree) => tree.entryOf(at.node),
      () => undefined,
    );
    if (entry !== undefined) {
      await this.view.reveal(entry, { select: true, focus: false });
    }
  }

  private async followNow(): Promise<void> {
    await this.follow((await this.cursor.now()) ?? []);
  }

  private isSelected({ dataflow, node }: NodeParams): boolean {
    return this.selection.some(
      (entry) => entry.kind === "node" && entry.dataflow === dataflow && entry.node === node,
    );
  }

  private patched(patch: GraphPatch): void {
    const open = this.trees.get(patch.dataflow);
    if (open === undefined) {
      return;
    }
    if (open.tree.applyPatch(patch) === "outdated") {
      open.ready = this.load(open.tree).then(() => this.change.fire([open.tree.root]));
    } else {
      this.redrawSoon();
    }
  }

  private statesChanged(states: RunStates): void {
    this.trees.get(states.dataflow)?.tree.applyRunStates(states);
    this.redrawSoon();
  }

  private runEvent({ dataflow, node, run }: RunEvent): void {
    if (node !== undefined && run !== undefined) {
      this.trees.get(dataflow)?.tree.applyRun(node, run);
      this.redrawSoon();
    }
  }

  private redrawSoon(): void {
    this.redraw ??= setTimeout(() => {
      this.redraw = undefined;
      const changed = [...this.trees.values()].flatMap(({ tree }) => tree.takeChanges());
      if (changed.length > 0) {
        this.change.fire(changed);
      }
    }, REDRAW_MS);
  }

  private serverChanged(state: ServerState): void {
    void vscode.commands.executeCommand("setContext", "hamilton.serverFailed", state.kind === "failed");
    if (state.kind !== "running") {
      for (const dataflow of [...this.trees.keys()]) {
        this.close(dataflow);
      }
      this.shown = [];
    }
    if (state.kind === "failed") {
      this.change.fire(undefined);
    }
  }

  /** Also hears of the user looking elsewhere, which changes nothing here. */
  private dataflowsChanged(): void {
    const { all, areKnown } = this.dataflows;
    void vscode.commands.executeCommand("setContext", "hamilton.dataflowsKnown", areKnown);
    if (sameButForNodes(all) === sameButForNodes(this.shown)) {
      return;
    }
    for (const dataflow of [...this.trees.keys()]) {
      if (this.dataflows.named(dataflow) === undefined) {
        this.close(dataflow);
      }
    }
    this.change.fire(undefined);
  }
}

/** Returns the names of the nodes among entries. */
export function namesOf(entries: readonly TreeEntry[]): string[] {
  return entries.flatMap((entry) => (entry.kind === "node" ? [entry.node] : []));
}

function followsCursor(): boolean {
  return vscode.workspace.getConfiguration("hamilton.dataflows").get<boolean>("autoReveal", true);
}

function sameButForNodes(dataflows: readonly DataflowInfo[]): string {
  return JSON.stringify(dataflows.map((info) => ({ ...info, nodeCount: 0 })));
}

/**
 * How an entry of the dataflows view looks and what it says, to the eye and to a screen reader.
 *
 * A node that has run shows how it went, as in the Testing view; else what kind of node it is.
 */

import * as vscode from "vscode";

import { GROUP_NAMES, KIND_NAMES, STATE_NAMES } from "../webview/graph/draw/glyphs";
import type { GroupKind } from "../webview/graph/shown/groups";
import { legible } from "../webview/legible";
import { describeConfig } from "./configuration";
import { ORIGINS } from "./dataflows";
import type { DataflowTree, Tally, TreeEntry } from "./dataflowTree";
import { entryUri, problemsOf } from "./entryUris";
import type { DataflowInfo, GraphNode, NodeKind, NodeRun, RunState } from "./protocol.gen";

/** More nodes than this are as well read by their modules. */
const FEW_NODES = 60;

const KIND_ICONS: Readonly<Record<NodeKind, string>> = {
  function: "symbol-method",
  input: "symbol-parameter",
  config: "settings",
  opaque: "question",
  materializer: "database",
};

const GROUP_ICONS: Readonly<Record<GroupKind, string>> = {
  module: "symbol-file",
  namespace: "symbol-namespace",
  function: "symbol-array",
  inputs: "symbol-parameter",
};

const STATE_ICONS: Readonly<Record<RunState, readonly [icon: string, colour: string]>> = {
  queued: ["history", "testing.iconQueued"],
  running: ["sync~spin", "progressBar.background"],
  ok: ["pass-filled", "testing.iconPassed"],
  cached: ["pass", "testing.iconPassed"],
  failed: ["error", "testing.iconFailed"],
  skipped: ["circle-slash", "testing.iconSkipped"],
  cancelled: ["stop-circle", "testing.iconSkipped"],
  stale: ["refresh", "list.warningForeground"],
};

export function dataflowItem(info: DataflowInfo, entry: TreeEntry, isOnly: boolean): vscode.TreeItem {
  const open = isOnly ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(legible(info.name), open);
  const config = describeConfig(info.config);
  const folder = folderOf(info);
  const facts = [folder, Object.keys(info.config).length > 0 ? config : ""];
  item.id = entryId(entry);
  // Its address is what is dragged. A dataflow has no badge: its modules do.
  item.resourceUri = entryUri(entry, { errors: 0, warnings: 0 });
  item.iconPath = new vscode.ThemeIcon("type-hierarchy-sub");
  item.description = facts.filter((fact) => fact !== "").join(", ");
  item.contextValue = "dataflow";
  // How many nodes there are is not said here: the number changes while typing, and all below with it.
  item.tooltip = `${info.name}, ${ORIGINS[info.origin]}\n${info.modules.join(", ")}\n${config}`;
  item.accessibilityInformation = {
    label: [`Dataflow ${info.name}`, folder, config].filter(Boolean).join(", "),
  };
  return item;
}

export function groupItem(tree: DataflowTree, entry: TreeEntry & { kind: "group" }): vscode.TreeItem {
  const group = tree.group(entry.group);
  const kind = group?.kind ?? "module";
  const label = kind === "namespace" ? lastPart(group?.label ?? "") : (group?.label ?? "");
  const isOpen = kind === "module" && tree.tally(tree.root).nodes <= FEW_NODES;
  const item = new vscode.TreeItem(
    legible(label),
    isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
  );
  const tally = tree.tally(entry);
  const nodes = count(tally.nodes, "node");
  item.id = entryId(entry);
  item.resourceUri = entryUri(entry, tally);
  item.iconPath = icon(GROUP_ICONS[kind], tally.state);
  item.description = nodes;
  item.contextValue = "group";
  item.tooltip = legible(group?.label ?? "");
  item.accessibilityInformation = {
    label: [
      legible(`${GROUP_NAMES[kind]} ${group?.label}`),
      nodes,
      ...stateWords(tally.state),
      ...problemWords(tally),
    ].join(", "),
  };
  return item;
}

export function nodeItem(
  tree: DataflowTree,
  entry: TreeEntry & { kind: "node" },
  openCommand: string,
): vscode.TreeItem {
  const node = tree.node(entry.node);
  const run = tree.run(entry.node);
  const inNamespace = entry.node.includes(".") && tree.group(`namespace:${entry.node}`) === undefined;
  const item = new vscode.TreeItem(legible(inNamespace ? lastPart(entry.node) : entry.node));
  item.id = entryId(entry);
  if (node === undefined) {
    return item;
  }
  item.resourceUri = entryUri(entry, node);
  item.iconPath = icon(KIND_ICONS[node.kind], run?.state);
  item.description =
    node.status === "stale"
      ? `${legible(node.type ?? "")} as last understood`.trim()
      : legible(node.type ?? "");
  item.contextValue = contextOf(node, run);
  item.command = { command: openCommand, title: "Open Source", arguments: [entry] };
  item.accessibilityInformation = { label: legible(nodeLabel(node, run)) };
  return item;
}

/** Returns what a node's tooltip says, its documentation first. */
export function nodeTooltip(
  { name, type, kind, module, function: made, summary, reason, tags, ...node }: GraphNode,
  run: NodeRun | undefined,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString("", true);
  text.appendCodeblock(legible(type === null ? name : `${name}: ${type}`), "python");
  const facts = [
    KIND_NAMES[kind] + (module === null ? "" : ` of ${made === null ? module : `${module}.${made}`}`),
    ...(reason === null ? [] : [reason]),
    ...Object.entries(tags).map(
      ([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    ),
    ...(run === undefined ? [] : [runWords(run)]),
    ...problemWords(node),
  ];
  for (const line of summary === null ? facts : [summary, ...facts]) {
    // VS Code keeps the text from being markup, but not an entity from being a sign.
    text.appendMarkdown("\n\n").appendText(legible(line).replaceAll("&", "&amp;"));
  }
  return text;
}

/** The problems of entries as badges. */
export class ProblemBadges implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const { errors, warnings } = problemsOf(uri) ?? { errors: 0, warnings: 0 };
    if (errors + warnings === 0) {
      return undefined;
    }
    const number = errors > 0 ? errors : warnings;
    return new vscode.FileDecoration(
      number > 9 ? "9+" : String(number),
      problemWords({ errors, warnings }).join(", "),
      new vscode.ThemeColor(errors > 0 ? "list.errorForeground" : "list.warningForeground"),
    );
  }
}

/** An entry's identity in the whole view, over restarts. */
function entryId(entry: TreeEntry): string {
  switch (entry.kind) {
    case "dataflow":
      return entry.dataflow;
    case "group":
      return `${entry.dataflow}\n${entry.group}`;
    case "node":
      return `${entry.dataflow}\n\n${entry.node}`;
  }
}

function icon(ofKind: string, state: RunState | undefined): vscode.ThemeIcon {
  if (state === undefined) {
    return new vscode.ThemeIcon(ofKind);
  }
  const [name, colour] = STATE_ICONS[state];
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}

/** What menus ask about: the kind, whether code makes it, whether it has something to show. */
function contextOf({ kind, function: made }: GraphNode, run: NodeRun | undefined): string {
  const isOutside = kind === "input" || kind === "config";
  const hasResult = run !== undefined && ["ok", "cached", "failed", "stale"].includes(run.state);
  return `node ${isOutside ? "outside" : "runnable"}${made === null ? "" : " written"}${hasResult ? " result" : ""}`;
}

function nodeLabel(node: GraphNode, run: NodeRun | undefined): string {
  return [
    node.name,
    KIND_NAMES[node.kind],
    ...(node.type === null ? [] : [node.type]),
    ...(node.status === "stale" ? ["as last understood"] : []),
    ...stateWords(run?.state),
    ...problemWords(node),
  ].join(", ");
}

function runWords({ state, seconds, summary }: NodeRun): string {
  const time = seconds === null ? "" : ` in ${seconds < 0.01 ? "under 0.01" : seconds.toFixed(2)} s`;
  return `${STATE_NAMES[state]}${time}${summary === null ? "" : `: ${summary}`}`;
}

function stateWords(state: RunState | undefined): string[] {
  return state === undefined ? [] : [STATE_NAMES[state]];
}

function problemWords({ errors, warnings }: Pick<Tally, "errors" | "warnings">): string[] {
  return [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** The folder of a dataflow, where there are several to tell apart. */
function folderOf({ uris: [uri] }: DataflowInfo): string {
  const isOneOfMany = (vscode.workspace.workspaceFolders?.length ?? 0) > 1 && uri !== undefined;
  return (isOneOfMany && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.name) || "";
}

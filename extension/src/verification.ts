/**
 * The graph beside the one that Hamilton itself builds: asked for, told in a list and in the output.
 *
 * What differs the server decides; this finds the words and leads to the code.
 */

import * as vscode from "vscode";

import { inLabel } from "./plainText";
import type { GraphVerification, VerifiedNode } from "./protocol.gen";
import type { Server } from "./server";
import { revealNode } from "./sourceNavigation";

/** Those that need a look first. */
const ORDER: VerifiedNode["verdict"][] = [
  "differs",
  "could not be built",
  "not known statically",
  "not compared",
  "same",
];

const ICONS: Record<VerifiedNode["verdict"], string> = {
  differs: "warning",
  "could not be built": "error",
  "not known statically": "question",
  "not compared": "circle-slash",
  same: "check",
};

/**
 * Has a dataflow built, tells what came of it, and lets the user go to a node.
 *
 * @param show marks the nodes that differ where the graph is shown.
 */
export async function verifyGraph(
  server: Server,
  output: vscode.OutputChannel,
  dataflow: string,
  show: (dataflow: string, differences: Record<string, string>) => void,
): Promise<void> {
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: `Hamilton builds ${dataflow} to compare` },
    () => server.request("hamilton/verify", { dataflow }),
  );
  output.appendLine(describeVerification(found));
  show(dataflow, differencesOf(found.nodes));
  const nodes = inOrder(found.nodes);
  const items = nodes.map((node) => ({
    label: `$(${ICONS[node.verdict]}) ${inLabel(node.name)}`,
    description: node.verdict,
    detail: inLabel(nodeDetail(node) ?? ""),
    node: node.name,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Hamilton: ${dataflow} beside Hamilton ${found.hamilton}`,
    placeHolder: found.failure ?? summary(found.nodes),
    matchOnDescription: true,
  });
  if (chosen !== undefined) {
    await revealNode(server, dataflow, chosen.node);
  }
}

/** Returns how many nodes have which verdict: `2 differ, 12 same`. */
export function summary(nodes: readonly VerifiedNode[]): string {
  const counts = ORDER.map((verdict) => ({
    verdict,
    count: nodes.filter((node) => node.verdict === verdict).length,
  }));
  const said = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${verdict}`);
  return said.join(", ") || "no nodes";
}

/** Returns all that is to be said of a verification, for the output. */
export function describeVerification(found: GraphVerification): string {
  const lines = inOrder(found.nodes)
    .filter(({ verdict }) => verdict !== "same")
    .map((node) => [`  ${node.name}: ${node.verdict}`, nodeDetail(node)].filter(Boolean).join("; "));
  const head = `${found.dataflow} beside Hamilton ${found.hamilton}: ${summary(found.nodes)}`;
  const failure = found.failure === null ? [] : [`  It cannot be built as a whole: ${found.failure}`];
  return [head, ...failure, ...lines].join("\n");
}

/** Returns of each node that is another in Hamilton, or none, how or why. */
export function differencesOf(nodes: readonly VerifiedNode[]): Record<string, string> {
  const marked = nodes.filter(({ verdict }) => verdict === "differs" || verdict === "could not be built");
  return Object.fromEntries(marked.map((node) => [node.name, nodeDetail(node) ?? node.verdict]));
}

function nodeDetail(node: VerifiedNode): string | undefined {
  const differences = node.differences.map(
    ({ what, static: here, runtime }) => `${what}: ${here} here, ${runtime} in Hamilton`,
  );
  return differences.join("; ") || (node.reason ?? undefined);
}

function inOrder(nodes: readonly VerifiedNode[]): VerifiedNode[] {
  return [...nodes].sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
}

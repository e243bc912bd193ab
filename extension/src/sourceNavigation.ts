/** Taking the user to source code: to a node's definition, to a place in a traceback. */

import * as vscode from "vscode";

import type { RevealPlace } from "../webview/graph/messages";
import { inNotice } from "./plainText";
import type { NodeParams, WirePosition, WireRange } from "./protocol.gen";
import type { Server } from "./server";

/** Shows where a node is defined; returns false for a node that no code makes, an input say. */
export async function revealNode(
  server: Server,
  dataflow: string,
  node: string,
  where: RevealPlace = "here",
): Promise<boolean> {
  const location = await server.request("hamilton/locate", { dataflow, node });
  if (location === null) {
    return false;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(location.uri), {
    selection: toRange(location.selection),
    viewColumn: where === "beside" ? vscode.ViewColumn.Beside : columnForSource(),
    preserveFocus: where === "glance",
  });
  return true;
}

/** Shows a line of a file; `line` counts from 1. */
export async function revealLine(uri: string, line: number): Promise<void> {
  const start = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
    selection: new vscode.Range(start, start),
    viewColumn: columnForSource(),
  });
}

/** Shows who depends on a node in the editor's own list of references, as its code lens asks for it. */
export async function showReferences(
  server: Server,
  uri: string,
  position: WirePosition,
  dataflow: string,
  node: string,
): Promise<void> {
  const locations = await server.request("hamilton/dependents", { dataflow, node });
  if (locations.length === 0) {
    void vscode.window.showInformationMessage(inNotice(`Nothing depends on ${node}.`));
    return;
  }
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    vscode.Uri.parse(uri),
    new vscode.Position(position.line, position.character),
    locations.map((location) => new vscode.Location(vscode.Uri.parse(location.uri), toRange(location.range))),
  );
}

/** Shows the code of a node; of an input, those who ask for it. */
export async function openSource(
  server: Server,
  { dataflow, node }: NodeParams,
  where: "here" | "beside",
): Promise<void> {
  if (await revealNode(server, dataflow, node, where)) {
    return;
  }
  const [first] = await server.request("hamilton/dependents", { dataflow, node });
  if (first === undefined) {
    void vscode.window.showInformationMessage(inNotice(`${node} comes from outside: no function makes it.`));
  } else {
    const { start } = first.range;
    await showReferences(server, first.uri, start, dataflow, node);
  }
}

/** Lists who depends on a node. */
export async function findReferences(server: Server, { dataflow, node }: NodeParams): Promise<void> {
  const location = await server.request("hamilton/locate", { dataflow, node });
  if (location === null) {
    await openSource(server, { dataflow, node }, "here");
  } else {
    await showReferences(server, location.uri, location.selection.start, dataflow, node);
  }
}

/** Goes to a node's name and begins the editor's own renaming. */
export async function renameNode(server: Server, { dataflow, node }: NodeParams): Promise<void> {
  if (await revealNode(server, dataflow, node)) {
    await vscode.commands.executeCommand("editor.action.rename");
  } else {
    void vscode.window.showInformationMessage(
      inNotice(`${node} comes from outside. Rename it where a function asks for it.`),
    );
  }
}

/** Returns the column that holds source already, so that a panel is not covered by it. */
function columnForSource(): vscode.ViewColumn {
  const python = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === "python");
  return python?.viewColumn ?? vscode.window.visibleTextEditors[0]?.viewColumn ?? vscode.ViewColumn.One;
}

function toRange(range: WireRange): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/**
 * What a graph panel asks of the rest of the extension: run, debug, reveal, rename, save.
 *
 * Nothing here changes what the panel shows; what does, its host decides.
 */

import * as vscode from "vscode";

import type { PanelMessage, RevealPlace, RunScope } from "../webview/graph/messages";
import type { CursorNodes } from "./cursorNodes";
import type { Dataflows } from "./dataflows";
import { savedPage, saveExport } from "./graphExport";
import type { OpenGraphs } from "./openGraphs";
import { inLabel } from "./plainText";
import type { Server } from "./server";
import { revealNode } from "./sourceNavigation";

/** Those that a notice's button or a menu of the panel may ask for. */
const OWN_COMMANDS = new Set([
  "hamilton.restartServer",
  "hamilton.showOutput",
  "hamilton.chooseConfiguration",
  "hamilton.chooseInterpreter",
  "hamilton.openServerSetting",
  "workbench.action.reloadWindow",
]);

/** What panels ask of the rest of the extension; what fails is told to the user there. */
export interface GraphActions {
  run(dataflow: string, nodes: string[], scope: RunScope): void;
  cancel(): void;
  debug(dataflow: string, node: string): void;
  configure(dataflow: string, config: Readonly<Record<string, unknown>>): void;
  showResult(dataflow: string, node: string): void;
  saveProfile(dataflow: string, nodes: string[]): void;
  runProfile(dataflow: string): void;
  findReferences(dataflow: string, node: string): void;
  rename(dataflow: string, node: string): void;
}

/** The parts of the extension that all panels share. */
export interface GraphParts {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly dataflows: Dataflows;
  readonly graphs: OpenGraphs;
  readonly cursor: CursorNodes;
  readonly actions: GraphActions;
  readonly output: vscode.OutputChannel;
  readonly workspaceState: vscode.Memento;
}

/** Serves what the panel of a dataflow asks for. Messages about the panel itself are left alone. */
export async function serveGraph(
  message: PanelMessage,
  dataflow: string | undefined,
  parts: GraphParts,
): Promise<void> {
  switch (message.type) {
    case "cancel":
      return parts.actions.cancel();
    case "copyText":
      return vscode.env.clipboard.writeText(message.text);
    case "configure":
      return parts.actions.configure(message.dataflow, message.config);
    case "command":
      return OWN_COMMANDS.has(message.command) ? vscode.commands.executeCommand(message.command) : undefined;
  }
  return dataflow === undefined ? undefined : serveNodes(message, dataflow, parts);
}

async function serveNodes(message: PanelMessage, dataflow: string, parts: GraphParts): Promise<void> {
  const { actions } = parts;
  switch (message.type) {
    case "run":
      return actions.run(dataflow, message.nodes, message.scope);
    case "debug":
      return actions.debug(dataflow, message.node);
    case "saveProfile":
      return actions.saveProfile(dataflow, message.nodes);
    case "runProfile":
      return actions.runProfile(dataflow);
    case "showResult":
      return actions.showResult(dataflow, message.node);
    case "findReferences":
      return actions.findReferences(dataflow, message.node);
    case "rename":
      return actions.rename(dataflow, message.node);
    case "reveal":
      return reveal(parts.server, dataflow, message.node, message.where);
    case "save": {
      const { content, format } = message;
      const file = format === "html" ? await page(parts, dataflow, content) : content;
      return saveExport(dataflow, format, file);
    }
  }
}

/** An older server that knows nothing of pages is no reason not to save one. */
async function page(
  { extensionUri, server }: GraphParts,
  dataflow: string,
  content: string,
): Promise<string> {
  const more = await server.request("hamilton/page", { dataflow }).catch(() => undefined);
  return savedPage(extensionUri, content, more);
}

async function reveal(server: Server, dataflow: string, node: string, where: RevealPlace): Promise<void> {
  if (!(await revealNode(server, dataflow, node, where))) {
    vscode.window.setStatusBarMessage(
      `$(info) ${inLabel(node)} comes from outside: no function of the dataflow makes it`,
      4000,
    );
  }
}

/** The lists and boxes in which the user chooses: a dataflow, a configuration, nodes, an interpreter. */

import * as vscode from "vscode";

import {
  type Config,
  type ConfigOption,
  configOptions,
  configProblem,
  describeConfig,
} from "./configuration";
import { type Dataflows, ORIGINS } from "./dataflows";
import { inLabel } from "./plainText";
import type { DataflowInfo, NodeParams } from "./protocol.gen";
import { INTERPRETER_SETTING, type PythonChoice } from "./pythonChoice";
import type { Server } from "./server";

/** Lets the user choose a dataflow, those of the active file first. */
export async function pickDataflow(dataflows: Dataflows): Promise<DataflowInfo | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const here = uri === undefined ? [] : dataflows.of(uri);
  const elsewhere = dataflows.all.filter((dataflow) => !here.includes(dataflow));
  const item = (dataflow: DataflowInfo) => ({
    label: inLabel(dataflow.name),
    description: `${dataflow.nodeCount} nodes, ${ORIGINS[dataflow.origin]}`,
    detail: dataflow.modules.join(", "),
    dataflow,
  });
  const separator = { label: "Elsewhere in the workspace", kind: vscode.QuickPickItemKind.Separator };
  const items = [
    ...here.map(item),
    ...(here.length > 0 && elsewhere.length > 0 ? [separator] : []),
    ...elsewhere.map(item),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: "Hamilton: Choose Dataflow",
    placeHolder: "The dataflow that the graph shows and that runs are of",
    matchOnDetail: true,
  });
  return chosen !== undefined && "dataflow" in chosen ? chosen.dataflow : undefined;
}

/** Lets the user choose a configuration; null is the dataflow's own. */
export async function pickConfiguration(dataflow: DataflowInfo): Promise<Config | null | undefined> {
  const json = { label: "$(json) Write JSON…", description: inLabel(describeConfig(dataflow.config)) };
  const own = { label: "$(discard) Its own", description: "as pyproject.toml or the driver says" };
  const options = configOptions(dataflow.choices, dataflow.config);
  const separator = { label: "", kind: vscode.QuickPickItemKind.Separator };
  const items: (vscode.QuickPickItem & Partial<ConfigOption>)[] = [...options, separator, json, own];
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Hamilton: Configuration of ${dataflow.name}`,
    placeHolder: "A value to change, or the whole as JSON",
  });
  if (chosen === own) {
    return null;
  }
  if (chosen !== json) {
    return chosen?.config;
  }
  const written = await vscode.window.showInputBox({
    title: `Hamilton: Configuration of ${dataflow.name}`,
    prompt: "A JSON object",
    value: JSON.stringify(dataflow.config),
    validateInput: configProblem,
  });
  return written === undefined ? undefined : (JSON.parse(written) as Config);
}

/** Returns the node at the cursor, in the current dataflow where it is in several. */
export async function nodeAtCursor(server: Server, dataflows: Dataflows): Promise<NodeParams | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || dataflows.of(editor.document.uri).length === 0) {
    return undefined;
  }
  const { line, character } = editor.selection.active;
  const uri = editor.document.uri.toString();
  const nodes = await server.request("hamilton/nodeAt", { uri, position: { line, character } });
  return nodes.find(({ dataflow }) => dataflow === dataflows.current?.name) ?? nodes[0];
}

/** Lets the user choose one node of a dataflow. */
export async function pickNode(server: Server, dataflow: string, title: string): Promise<string | undefined> {
  const options = { title, placeHolder: `A node of ${dataflow}` };
  return (await vscode.window.showQuickPick(nodesOf(server, dataflow), options))?.node;
}

/** Lets the user choose several nodes of a dataflow; undefined where none is chosen. */
export async function pickNodes(
  server: Server,
  dataflow: string,
  title: string,
): Promise<string[] | undefined> {
  const options = { title, placeHolder: `Nodes of ${dataflow}`, canPickMany: true } as const;
  const chosen = await vscode.window.showQuickPick(nodesOf(server, dataflow), options);
  return chosen?.length === 0 ? undefined : chosen?.map(({ node }) => node);
}

async function nodesOf(
  server: Server,
  dataflow: string,
): Promise<(vscode.QuickPickItem & { node: string })[]> {
  const { nodes } = await server.request("hamilton/run/plan", { dataflow, targets: [] });
  return [...nodes].sort().map((node) => ({ label: inLabel(node), node }));
}

/** Lets the user choose the interpreter that runs nodes, and writes it to the workspace's settings. */
export async function chooseInterpreter(python: PythonChoice): Promise<void> {
  const candidates = await python.candidates();
  const browse = { label: "$(folder-opened) Browse…", description: "" };
  const automatic = {
    label: "$(sparkle) Find one",
    description: "the Python extension, a virtual environment, the path",
  };
  const items = candidates.map(({ path, source }) => ({ label: path, description: source }));
  const chosen = await vscode.window.showQuickPick([automatic, browse, ...items], {
    title: "Hamilton: Choose Interpreter",
    placeHolder: "The Python that runs the nodes of this workspace (3.10 or newer)",
  });
  const path = chosen === browse ? await browseForPython() : chosen === automatic ? undefined : chosen?.label;
  if (path === undefined && chosen !== automatic) {
    return;
  }
  await writeInterpreter(path);
}

/** Writes the choice to the workspace's settings, or the user's where no folder is open. */
async function writeInterpreter(path: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  if (vscode.workspace.workspaceFolders === undefined) {
    await settings.update(INTERPRETER_SETTING, path, vscode.ConfigurationTarget.Global);
    return;
  }
  // An empty text, or else what the user's settings say would hold on.
  const automatic = settings.inspect<string>(INTERPRETER_SETTING)?.globalValue ? "" : undefined;
  await settings.update(INTERPRETER_SETTING, path ?? automatic, vscode.ConfigurationTarget.Workspace);
}

async function browseForPython(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({ title: "A Python interpreter", openLabel: "Use this Python" })) ??
    [];
  return file?.fsPath;
}

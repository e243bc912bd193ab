/** Saving what the graph panel shows as a file that the user names. */

import * as vscode from "vscode";

import type { ExportFormat } from "../webview/graph/messages";

const NAMES: Readonly<Record<ExportFormat, string>> = {
  svg: "SVG picture",
  png: "PNG picture",
  dot: "Graphviz",
  mmd: "Mermaid",
};

/** Asks where to, writes the file, and offers to open it. */
export async function saveExport(dataflow: string, format: ExportFormat, content: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${dataflow.replaceAll(/[^\w.-]+/g, "_")}.${format}`;
  const target = await vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { [NAMES[format]]: [format] },
    title: `Save the graph of ${dataflow}`,
  });
  if (target === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(target, Buffer.from(content, format === "png" ? "base64" : "utf8"));
  const answer = await vscode.window.showInformationMessage(
    `Saved ${vscode.workspace.asRelativePath(target)}.`,
    "Open",
  );
  if (answer !== undefined) {
    await vscode.commands.executeCommand("vscode.open", target);
  }
}

/** Saving what the graph panel shows as a file that the user names. */

import * as vscode from "vscode";

import type { ExportFormat } from "../webview/graph/messages";
import { embedData, type PageGraph } from "../webview/standalone/pageData";
import { inNotice } from "./plainText";
import type { GraphPage } from "./protocol.gen";

const NAMES: Readonly<Record<ExportFormat, string>> = {
  svg: "SVG picture",
  png: "PNG picture",
  dot: "Graphviz",
  mmd: "Mermaid",
  html: "Interactive page",
};

/**
 * The page of one file that shows a graph in a browser.
 *
 * @param content its data, as the panel gave it.
 * @param more what the server knows beside; undefined where it does not answer.
 */
export async function savedPage(
  extensionUri: vscode.Uri,
  content: string,
  more: GraphPage | undefined,
): Promise<string> {
  const template = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, "dist", "standalone.html"),
  );
  return embedData(Buffer.from(template).toString("utf8"), [completed(JSON.parse(content), more)]);
}

/** What the panel shows goes before what the server has by now. */
export function completed(shown: PageGraph, more: GraphPage | undefined): PageGraph {
  if (more === undefined) return shown;
  const { places, descriptions, variants } = more;
  const dependsOnConfiguration = Object.keys(variants.variants).length > 0;
  return { ...(dependsOnConfiguration && { variants }), ...shown, places, descriptions };
}

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
    inNotice(`Saved ${vscode.workspace.asRelativePath(target)}.`),
    "Open",
  );
  if (answer !== undefined) {
    await vscode.commands.executeCommand("vscode.open", target);
  }
}

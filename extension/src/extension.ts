/** The entry point: VS Code calls `activate` when the first Python file is opened. */

import type * as vscode from "vscode";

import { Ctx } from "./ctx";

let ctx: Ctx | undefined;

export async function activate(extension: vscode.ExtensionContext): Promise<void> {
  ctx = new Ctx(extension);
  extension.subscriptions.push(ctx);
  // Not awaited: VS Code would count the server's start as the extension's own.
  void ctx.server.start();
}

export async function deactivate(): Promise<void> {
  await ctx?.server.stop();
}

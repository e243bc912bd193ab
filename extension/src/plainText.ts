/** Texts of the user's in places where VS Code reads more than text: links in notifications, icons in labels. */

import type * as vscode from "vscode";

import { legible } from "../webview/legible";

/** Has no width: it keeps two signs apart that would mean something together. */
const APART = "\u200b";

/** As a notification shows it: `[text](command:name)` would be a link that runs the command. */
export function inNotice(text: string): string {
  return legible(text).replaceAll("](", `]${APART}(`);
}

/** As a label shows it: `$(bug)` would be a picture. */
export function inLabel(text: string): string {
  return legible(text).replaceAll("$(", `$${APART}(`);
}

/** Code lenses with the names in them as they are. */
export function plainLenses(lenses: vscode.CodeLens[] | null | undefined): vscode.CodeLens[] {
  for (const { command } of lenses ?? []) {
    if (command !== undefined) command.title = inLabel(command.title);
  }
  return lenses ?? [];
}

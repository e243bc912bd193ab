/**
 * The user's settings as the server takes them.
 *
 * Knows their names and shapes; what they mean is the server's business. Which Python runs is
 * decided in `pythonChoice`.
 */

import * as vscode from "vscode";

import type { InitializationOptions } from "./protocol.gen";

/** Those that are handed to the server as soon as they change. */
export const SERVER_SETTINGS = ["hamilton.exclude", "hamilton.diagnostics"];

/** Returns what the user wants left out, and how loud diagnostics are. */
export function serverSettings(): Pick<InitializationOptions, "exclude" | "diagnostics"> {
  const settings = vscode.workspace.getConfiguration("hamilton");
  return {
    exclude: settings.get<string[]>("exclude", []),
    diagnostics: { severity: settings.get<Record<string, string>>("diagnostics.severity", {}) },
  };
}

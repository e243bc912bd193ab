/** What becomes of an act of the user's that fails: it is told, and logged; nothing is thrown. */

import * as vscode from "vscode";

import { inNotice } from "./plainText";

/** Does what the user asked for; what fails is told to the user, and the output has the details. */
export async function guard(output: vscode.OutputChannel, action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    output.appendLine(error instanceof Error && error.stack !== undefined ? error.stack : message);
    const chosen = await vscode.window.showErrorMessage(inNotice(`Hamilton: ${message}`), "Show Output");
    if (chosen !== undefined) {
      output.show();
    }
  }
}

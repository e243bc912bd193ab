/** Tells of a run that failed where the results view, which says it better, is not in sight. */

import * as vscode from "vscode";

import { inNotice } from "./plainText";
import { RESULTS_VIEW, type ResultsView } from "./resultsView";
import { type RunRecord, runTitle } from "./runRecord";
import type { Runs } from "./runs";

export class FailureNotice implements vscode.Disposable {
  private readonly listening: vscode.Disposable;

  constructor(
    runs: Pick<Runs, "onDidEnd">,
    private readonly results: Pick<ResultsView, "isVisible">,
  ) {
    this.listening = runs.onDidEnd((record) => void this.ended(record));
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async ended(record: RunRecord): Promise<void> {
    const message = endMessage(record);
    if (message === undefined || this.results.isVisible) {
      return;
    }
    const chosen = await vscode.window.showErrorMessage(inNotice(message), "Show");
    if (chosen === "Show") {
      await vscode.commands.executeCommand(`${RESULTS_VIEW}.focus`);
    }
  }
}

/** Returns what to tell the user at the end of a run; nothing where it went well or was cancelled. */
export function endMessage(record: RunRecord): string | undefined {
  const [error] = record.errors;
  const failure = error === undefined ? undefined : `${error.type}: ${error.message}`;
  switch (record.phase) {
    case "failed":
      return `${error?.node ?? runTitle(record.targets)} failed. ${failure ?? record.message ?? ""}`.trim();
    case "crashed":
      return `The run of ${runTitle(record.targets)} ended without an answer. ${record.message ?? ""}`.trim();
    default:
      return undefined;
  }
}

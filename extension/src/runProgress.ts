/** How a run shows itself outside of its own views: a notification with Cancel, and how it ended. */

import * as vscode from "vscode";

import { progress, type RunRecord, runTitle } from "./runRecord";
import type { Runs } from "./runs";

/** A run that is over sooner shows no notification; it would only flash. */
const PATIENCE_MS = 800;

export class RunProgress implements vscode.Disposable {
  private timer: NodeJS.Timeout | undefined;
  private report: ((message: string, increment: number) => void) | undefined;
  private close: (() => void) | undefined;
  private reported = 0;
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly runs: Runs) {
    this.disposables = [
      runs.onDidChange((record) => this.step(record)),
      runs.onDidEnd((record) => void this.ended(record)),
    ];
  }

  dispose(): void {
    this.stop();
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private step(record: RunRecord): void {
    if (record.phase !== "running") {
      this.stop();
      return;
    }
    if (this.timer === undefined && this.close === undefined) {
      this.timer = setTimeout(() => this.open(record), PATIENCE_MS);
    }
    const { done, total, running } = progress(record);
    const share = total === 0 ? 0 : (100 * done) / total;
    this.report?.(running ?? "", share - this.reported);
    this.reported = share;
  }

  private open(record: RunRecord): void {
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: `Running ${runTitle(record.targets)}`,
      cancellable: true,
    };
    void vscode.window.withProgress(options, (shown, token) => {
      token.onCancellationRequested(() => void this.runs.cancel());
      this.report = (message, increment) => shown.report({ message, increment });
      const latest = this.runs.latest;
      this.report(latest === undefined ? "" : (progress(latest).running ?? ""), this.reported);
      return new Promise<void>((resolve) => {
        this.close = resolve;
      });
    });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.close?.();
    this.timer = undefined;
    this.close = undefined;
    this.report = undefined;
    this.reported = 0;
  }

  private async ended(record: RunRecord): Promise<void> {
    const message = endMessage(record);
    if (message === undefined) {
      return;
    }
    const chosen = await vscode.window.showErrorMessage(message, "Show");
    if (chosen === "Show") {
      await vscode.commands.executeCommand("hamilton.results.focus");
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

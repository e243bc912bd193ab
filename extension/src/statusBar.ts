/** The status bar: the dataflow, its configuration and the run, while a Hamilton file is active. */

import * as vscode from "vscode";
import { describeConfig } from "./configuration";
import type { Dataflows } from "./dataflows";
import { inLabel } from "./plainText";
import { progress, runTitle } from "./runRecord";
import type { Runs } from "./runs";
import type { Server } from "./server";

export class StatusBar implements vscode.Disposable {
  private readonly dataflow = vscode.window.createStatusBarItem(
    "hamilton.dataflow",
    vscode.StatusBarAlignment.Left,
    20,
  );
  private readonly config = vscode.window.createStatusBarItem(
    "hamilton.config",
    vscode.StatusBarAlignment.Left,
    19,
  );
  private readonly run = vscode.window.createStatusBarItem(
    "hamilton.run",
    vscode.StatusBarAlignment.Left,
    18,
  );
  private readonly disposables: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly dataflows: Dataflows,
    private readonly runs: Runs,
  ) {
    this.dataflow.name = "Hamilton: Dataflow";
    this.config.name = "Hamilton: Configuration";
    this.config.command = "hamilton.chooseConfiguration";
    this.run.name = "Hamilton: Run";
    this.disposables = [
      this.dataflow,
      this.config,
      this.run,
      server.onDidChangeState(() => this.update()),
      dataflows.onDidChange(() => this.update()),
      runs.onDidChange(() => this.updateRun()),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private update(): void {
    const { state } = this.server;
    if (state.kind === "failed") {
      this.dataflow.text = "$(error) Hamilton";
      this.dataflow.tooltip = `The Hamilton language server failed: ${state.reason}. Click to start it again.`;
      this.dataflow.command = "hamilton.restartServer";
      this.dataflow.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
      this.dataflow.show();
      this.config.hide();
      return;
    }
    const { current } = this.dataflows;
    this.dataflow.backgroundColor = undefined;
    if (current === undefined || !this.dataflows.isActive) {
      this.dataflow.hide();
      this.config.hide();
      return;
    }
    const restricted = vscode.workspace.isTrusted ? "" : " Running is off: the workspace is not trusted.";
    this.dataflow.text = `$(type-hierarchy) ${inLabel(current.name)}`;
    this.dataflow.tooltip = `Hamilton dataflow ${current.name}: ${current.nodeCount} nodes in ${current.modules.join(", ")}. Click to choose another.${restricted}`;
    this.dataflow.command = "hamilton.chooseDataflow";
    this.dataflow.show();
    this.config.text = `$(settings) ${inLabel(describeConfig(current.config))}`;
    this.config.tooltip = "The configuration that the graph and runs use. Click to choose another.";
    this.config.show();
  }

  private updateRun(): void {
    const record = this.runs.latest;
    if (record === undefined || !this.runs.isRunning) {
      this.run.hide();
      return;
    }
    const { done, total, running } = progress(record);
    const step = total === 0 ? "starting" : `${done}/${total}`;
    this.run.text = `$(sync~spin) ${inLabel(running ?? runTitle(record.targets))} ${step}`;
    this.run.tooltip = `Hamilton runs ${runTitle(record.targets)}. Click to cancel.`;
    this.run.command = "hamilton.cancelRun";
    this.run.show();
  }
}

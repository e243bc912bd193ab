/**
 * Running nodes: from the wish to run to the result in view.
 *
 * Saves the dataflow's files, asks the server what a run needs, asks the user for inputs that are
 * missing, starts the run and follows its events. One run at a time; the server executes it.
 */

import * as vscode from "vscode";
import { ResponseError } from "vscode-languageclient/node";

import type { Dataflows } from "./dataflows";
import {
  formFields,
  type InputValues,
  missingInputs,
  rememberedInputs,
  rememberInputs,
  valuesFor,
} from "./inputs";
import type { RunEvent, RunPlan } from "./protocol.gen";
import type { ResultsView } from "./resultsView";
import { fold, newRecord, nodeToShow, picture, type RunRecord, runTitle } from "./runRecord";
import type { Server } from "./server";

/** When to show the inputs form: where something is missing, or in any case. */
export type Asking = "ifMissing" | "always";

/** A wish to run; no targets are all nodes. */
export interface RunWish {
  dataflow: string;
  targets: string[];
}

export class Runs implements vscode.Disposable {
  private record: RunRecord | undefined;
  private selected: string | null = null;
  private lastWish: RunWish | undefined;
  private cancelOnceNamed = false;
  private readonly change = new vscode.EventEmitter<RunRecord | undefined>();
  private readonly end = new vscode.EventEmitter<RunRecord>();
  private readonly disposables: vscode.Disposable[] = [this.change, this.end];

  /** Fires at each step of the run. */
  readonly onDidChange = this.change.event;
  /** Fires once for each run, at its end. */
  readonly onDidEnd = this.end.event;

  constructor(
    private readonly server: Server,
    private readonly dataflows: Dataflows,
    private readonly results: ResultsView,
    private readonly memory: vscode.Memento,
  ) {
    this.disposables.push(
      server.on("hamilton/run/event", (event) => this.received(event)),
      server.onDidChangeState((state) => {
        if (state.kind !== "running") {
          this.serverWentAway();
        }
      }),
    );
  }

  /** The run that goes on, or went on last. */
  get latest(): RunRecord | undefined {
    return this.record;
  }

  get isRunning(): boolean {
    return this.record !== undefined && this.record.outcome === null;
  }

  /** Runs the wished nodes; returns whether a run was started. */
  async run(wish: RunWish, asking: Asking = "ifMissing"): Promise<boolean> {
    if (!(await this.mayStart())) {
      return false;
    }
    this.lastWish = wish;
    await this.saveFiles(wish.dataflow);
    const plan = await this.server.request("hamilton/run/plan", wish);
    if (plan.problems.length > 0) {
      void vscode.window.showErrorMessage(`${runTitle(wish.targets)} cannot run: ${plan.problems.join(" ")}`);
      return false;
    }
    const inputs = await this.inputsFor(plan, asking, null);
    return inputs === undefined ? false : this.start(plan, inputs);
  }

  /** Runs again what was run last. */
  async again(asking: Asking): Promise<void> {
    const wish = this.lastWish;
    if (wish !== undefined) {
      await this.run(wish, asking);
    }
  }

  /** Stops the run that goes on. */
  async cancel(): Promise<void> {
    if (this.record === undefined || !this.isRunning) {
      return;
    }
    if (this.record.runId === "") {
      this.cancelOnceNamed = true;
    } else {
      await this.server.request("hamilton/run/cancel", { runId: this.record.runId });
    }
  }

  /** Shows the remembered result of a node; says so where there is none. */
  async showResult(dataflow: string, node: string): Promise<void> {
    if (this.record === undefined || (this.record.dataflow !== dataflow && !this.isRunning)) {
      this.record = { ...newRecord("", dataflow, [node]), outcome: "ok" };
    }
    await this.results.reveal();
    await this.select(dataflow, node);
  }

  /** Shows a node of the latest run. */
  async selectRow(node: string): Promise<void> {
    if (this.record !== undefined) {
      await this.select(this.record.dataflow, node);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async mayStart(): Promise<boolean> {
    if (!vscode.workspace.isTrusted) {
      const manage = "Manage Workspace Trust";
      const chosen = await vscode.window.showWarningMessage(
        "Running nodes executes this workspace's code, and the workspace is not trusted. " +
          "The graph, checks and navigation work without running anything.",
        manage,
      );
      if (chosen === manage) {
        await vscode.commands.executeCommand("workbench.trust.manage");
      }
      return vscode.workspace.isTrusted;
    }
    if (this.isRunning) {
      const cancel = "Cancel That Run";
      const chosen = await vscode.window.showWarningMessage("Another run is still going on.", cancel);
      if (chosen === cancel) {
        await this.cancel();
      }
      return false;
    }
    return true;
  }

  private async saveFiles(dataflow: string): Promise<void> {
    const files = new Set(
      this.dataflows.named(dataflow)?.uris.map((uri) => vscode.Uri.parse(uri).toString()),
    );
    const dirty = vscode.workspace.textDocuments.filter(
      (document) => document.isDirty && files.has(document.uri.toString()),
    );
    for (const document of dirty) {
      await document.save();
    }
    if (dirty.length > 0) {
      const names = dirty.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(", ");
      vscode.window.setStatusBarMessage(`$(save) Saved ${names} before the run`, 5000);
    }
  }

  private async inputsFor(
    plan: RunPlan,
    asking: Asking,
    problem: string | null,
  ): Promise<InputValues | undefined> {
    const remembered = rememberedInputs(this.memory, plan.dataflow);
    const isComplete = missingInputs(plan.inputs, remembered).length === 0;
    if (plan.inputs.length === 0 || (isComplete && asking === "ifMissing")) {
      return remembered;
    }
    const given = await this.results.ask({
      dataflow: plan.dataflow,
      title: runTitle(plan.targets),
      fields: formFields(plan.inputs, remembered),
      problem,
    });
    if (given !== undefined) {
      await rememberInputs(
        this.memory,
        plan.dataflow,
        plan.inputs.map(({ name }) => name),
        given,
      );
    }
    return given;
  }

  private async start(plan: RunPlan, given: InputValues): Promise<boolean> {
    // The first events may overtake the answer that names the run.
    const before = this.record;
    this.record = newRecord("", plan.dataflow, plan.targets);
    this.cancelOnceNamed = false;
    this.selected = plan.targets.at(-1) ?? null;
    this.results.clearOutput();
    this.results.showDetail(this.selected, { kind: "none", message: "Running…" });
    this.changed();
    void this.results.reveal();
    try {
      const { runId } = await this.server.request("hamilton/run/start", {
        dataflow: plan.dataflow,
        targets: plan.targets,
        inputs: valuesFor(plan.inputs, given),
      });
      this.record = { ...this.record, runId };
      if (this.cancelOnceNamed) {
        await this.cancel();
      }
      return true;
    } catch (error) {
      this.record = before;
      this.changed();
      return this.refused(plan, error);
    }
  }

  private async refused(plan: RunPlan, error: unknown): Promise<boolean> {
    const reason = error instanceof ResponseError || error instanceof Error ? error.message : String(error);
    if (plan.inputs.length === 0) {
      throw error;
    }
    const inputs = await this.inputsFor(plan, "always", reason);
    return inputs === undefined ? false : this.start(plan, inputs);
  }

  private received(event: RunEvent): void {
    const { record } = this;
    if (record === undefined || (record.runId !== "" && record.runId !== event.runId)) {
      return;
    }
    if (event.event === "output") {
      this.results.appendOutput({ stream: event.stream ?? "stdout", text: event.text ?? "" });
      return;
    }
    this.record = fold(record.runId === "" ? { ...record, runId: event.runId } : record, event);
    this.changed();
    if (event.event === "finished") {
      void this.finished(this.record);
    }
  }

  private async finished(record: RunRecord): Promise<void> {
    this.end.fire(record);
    const node = nodeToShow(record);
    if (node !== null) {
      await this.select(record.dataflow, node);
    }
  }

  private async select(dataflow: string, node: string): Promise<void> {
    this.selected = node;
    this.changed();
    const error = this.record?.errors.find((one) => one.node === node);
    if (error !== undefined) {
      this.results.showDetail(node, { kind: "error", error });
      return;
    }
    const preview = await this.server.request("hamilton/run/result", { dataflow, node });
    if (this.selected !== node) {
      return;
    }
    if (preview === null) {
      this.results.showDetail(node, { kind: "none", message: this.whyNoResult(node) });
    } else {
      this.results.showDetail(node, { kind: "preview", preview });
    }
  }

  private whyNoResult(node: string): string {
    const state = this.record?.nodes.get(node)?.state;
    const withoutNode = this.record?.errors.find((error) => error.node === null);
    if (withoutNode !== undefined) {
      return withoutNode.message;
    }
    switch (state) {
      case "cancelled":
        return `${node} was cancelled before it had a result.`;
      case "skipped":
        return `${node} did not run, because a node that it needs has failed.`;
      case "queued":
      case "running":
        return `${node} has not finished.`;
      default:
        return this.record?.message ?? `${node} has no result yet. Run it to see one.`;
    }
  }

  private serverWentAway(): void {
    if (this.record !== undefined && this.isRunning) {
      this.record = {
        ...this.record,
        outcome: "crashed",
        message: "The language server ended during the run.",
      };
      this.changed();
      this.end.fire(this.record);
    }
  }

  private changed(): void {
    if (this.record !== undefined) {
      this.results.showRun(picture(this.record, this.selected));
    }
    void vscode.commands.executeCommand("setContext", "hamilton.running", this.isRunning);
    this.change.fire(this.record);
  }
}

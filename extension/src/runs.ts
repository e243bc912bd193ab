/**
 * Runs: started, followed by their events, shown in the results view. One at a time.
 *
 * Owns the record of the latest run. What precedes a run is in runPreparation.ts; the server
 * executes.
 */

import * as vscode from "vscode";
import type { Dataflows } from "./dataflows";
import { type InputValues, valuesFor } from "./inputs";
import { inNotice } from "./plainText";
import type { RunEvent, RunPlan, RunStates } from "./protocol.gen";
import type { ResultsView } from "./resultsView";
import {
  type Asking,
  confirmTrust,
  type InputsQuestion,
  planRun,
  type RunWish,
  saveFiles,
} from "./runPreparation";
import {
  errorOf,
  fold,
  newRecord,
  nodeToShow,
  picture,
  type RunRecord,
  rememberedRecord,
  runTitle,
  whyNoResult,
  withStates,
} from "./runRecord";
import type { Server } from "./server";

export class Runs implements vscode.Disposable {
  private record: RunRecord | undefined;
  private plan: RunPlan | undefined;
  private selected: string | null = null;
  private cancelOnceNamed = false;
  private readonly change = new vscode.EventEmitter<RunRecord>();
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
    private readonly inputs: InputsQuestion,
  ) {
    this.disposables.push(
      server.on("hamilton/run/event", (event) => this.received(event)),
      server.on("hamilton/run/states", (states) => void this.statesChanged(states)),
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
    return this.record?.phase === "running";
  }

  /** Runs the wished nodes; returns whether a run was started. */
  async run(wish: RunWish, asking: Asking = "ifMissing"): Promise<boolean> {
    if (!(await confirmTrust()) || !(await this.isFree())) {
      return false;
    }
    await saveFiles(this.dataflows, wish.dataflow);
    const plan = await planRun(this.server, wish);
    const inputs = plan && (await this.inputs.answer(wish, plan, asking));
    return plan === undefined || inputs === undefined ? false : this.start(wish, plan, inputs);
  }

  /** Runs again what was run, or looked at, last. */
  async again(asking: Asking): Promise<void> {
    if (this.record !== undefined) {
      await this.run(this.record, asking);
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
    const isOfLatest = this.record?.dataflow === dataflow && this.record.nodes.has(node);
    if (!isOfLatest && !this.isRunning) {
      this.record = rememberedRecord(dataflow, node);
    }
    await this.results.reveal();
    await this.show(dataflow, node);
  }

  /** Shows a node of the latest run. */
  async select(node: string): Promise<void> {
    if (this.record !== undefined) {
      await this.show(this.record.dataflow, node);
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async isFree(): Promise<boolean> {
    if (!this.isRunning) {
      return true;
    }
    const cancel = "Cancel That Run";
    const chosen = await vscode.window.showWarningMessage("Another run is still going on.", cancel);
    if (chosen === cancel) {
      await this.cancel();
    }
    return false;
  }

  private async start(wish: RunWish, plan: RunPlan, given: InputValues): Promise<boolean> {
    // The first events may overtake the answer that names the run.
    this.record = newRecord("", wish.dataflow, wish.targets);
    this.plan = plan;
    this.cancelOnceNamed = false;
    this.selected = wish.targets.at(-1) ?? null;
    this.results.clearOutput();
    this.results.showDetail(this.selected, { kind: "none", message: "Running…" });
    this.changed(this.record);
    await this.results.reveal();
    try {
      const { runId } = await this.server.request("hamilton/run/start", {
        dataflow: wish.dataflow,
        targets: [...wish.targets],
        inputs: valuesFor(plan.inputs, given),
      });
      this.record = { ...this.record, runId };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.record = { ...this.record, phase: "refused", message };
      this.changed(this.record);
      return this.refused(this.record);
    }
    if (this.cancelOnceNamed) {
      await this.cancel();
    }
    return true;
  }

  /** The values given for inputs are the likely reason: asks for them again, saying what was wrong. */
  private async refused(record: RunRecord): Promise<boolean> {
    const { plan } = this;
    const reason = record.message ?? "The run was refused.";
    this.results.showDetail(this.selected, { kind: "none", message: reason });
    if (plan === undefined || plan.inputs.length === 0) {
      void vscode.window.showErrorMessage(inNotice(`${runTitle(record.targets)} did not run. ${reason}`));
      return false;
    }
    const inputs = await this.inputs.answer(record, plan, "always", reason);
    return inputs === undefined ? false : this.start(record, plan, inputs);
  }

  private received(event: RunEvent): void {
    const { record } = this;
    if (record === undefined || (record.runId !== event.runId && !(record.runId === "" && this.isRunning))) {
      return;
    }
    if (event.event === "output") {
      this.results.appendOutput({ stream: event.stream ?? "stdout", text: event.text ?? "" });
      return;
    }
    this.record = fold({ ...record, runId: event.runId }, event);
    this.changed(this.record);
    if (event.event === "finished") {
      void this.finished(this.record);
    }
  }

  private async finished(record: RunRecord): Promise<void> {
    this.end.fire(record);
    if (record.phase === "refused") {
      await this.refused(record);
      return;
    }
    const node = nodeToShow(record);
    if (node === null) {
      this.results.showDetail(null, { kind: "none", message: record.message ?? "No node has run." });
    } else {
      await this.show(record.dataflow, node);
    }
  }

  private async show(dataflow: string, node: string): Promise<void> {
    const { record } = this;
    if (record === undefined) {
      return;
    }
    this.selected = node;
    this.changed(record);
    const error = errorOf(record, node);
    if (error !== undefined) {
      this.results.showDetail(node, { kind: "error", error });
      return;
    }
    const preview = await this.server.request("hamilton/run/result", { dataflow, node });
    // Meanwhile the user may have selected another node.
    if (this.selected === node) {
      const detail =
        preview === null
          ? ({ kind: "none", message: whyNoResult(record, node) } as const)
          : ({ kind: "preview", preview } as const);
      this.results.showDetail(node, detail);
    }
  }

  private async statesChanged(states: RunStates): Promise<void> {
    if (this.record?.dataflow !== states.dataflow || this.isRunning) {
      return;
    }
    this.record = withStates(this.record, states);
    this.changed(this.record);
    if (this.selected !== null) {
      await this.show(states.dataflow, this.selected);
    }
  }

  private serverWentAway(): void {
    if (this.record !== undefined && this.isRunning) {
      this.record = {
        ...this.record,
        phase: "crashed",
        message: "The language server ended during the run.",
      };
      this.changed(this.record);
      this.end.fire(this.record);
    }
  }

  private changed(record: RunRecord): void {
    this.results.showRun(picture(record, this.selected));
    void vscode.commands.executeCommand("setContext", "hamilton.running", this.isRunning);
    this.change.fire(record);
  }
}

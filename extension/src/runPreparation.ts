/**
 * What happens between the wish to run and the run: trust, saved files, a plan, the inputs.
 *
 * Each step may end the matter, and has told the user why when it does.
 */

import * as vscode from "vscode";
import type { Dataflows } from "./dataflows";
import { formFields, type InputValues, missingInputs, rememberedInputs, rememberInputs } from "./inputs";
import { inLabel, inNotice } from "./plainText";
import type { RunPlan } from "./protocol.gen";
import type { ResultsView } from "./resultsView";
import { runTitle } from "./runRecord";
import type { Server } from "./server";

/** A wish to run; no targets are all nodes. */
export interface RunWish {
  dataflow: string;
  targets: readonly string[];
}

/** When to show the inputs form: where something is missing, or in any case. */
export type Asking = "ifMissing" | "always";

/** Tells why nothing runs in an untrusted workspace; returns whether it is trusted. */
export async function confirmTrust(): Promise<boolean> {
  if (vscode.workspace.isTrusted) {
    return true;
  }
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

/** Saves the files of a dataflow, since the runner reads them from disk, and says which. */
export async function saveFiles(dataflows: Dataflows, dataflow: string): Promise<void> {
  const files = new Set(dataflows.named(dataflow)?.uris.map((uri) => vscode.Uri.parse(uri).toString()));
  const dirty = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && files.has(document.uri.toString()),
  );
  for (const document of dirty) {
    await document.save();
  }
  if (dirty.length > 0) {
    const names = dirty.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(", ");
    vscode.window.setStatusBarMessage(`$(save) Saved ${inLabel(names)} before the run`, 5000);
  }
}

/** Asks the server what a run needs; tells why it cannot run and returns undefined where it cannot. */
export async function planRun(server: Server, { dataflow, targets }: RunWish): Promise<RunPlan | undefined> {
  const plan = await server.request("hamilton/run/plan", { dataflow, targets: [...targets] });
  if (plan.problems.length === 0) {
    return plan;
  }
  void vscode.window.showErrorMessage(
    inNotice(`${runTitle(targets)} cannot run: ${plan.problems.join(" ")}`),
  );
  return undefined;
}

/** The user's side of a plan: the form, and what is remembered of it. */
export class InputsQuestion {
  constructor(
    private readonly results: ResultsView,
    private readonly memory: vscode.Memento,
  ) {}

  /**
   * Returns the inputs for a plan, remembered or asked for; undefined where the user declines.
   *
   * @param problem why the values given last were refused; it is shown above the form.
   */
  async answer(
    wish: RunWish,
    plan: RunPlan,
    asking: Asking,
    problem?: string,
  ): Promise<InputValues | undefined> {
    const remembered = rememberedInputs(this.memory, wish.dataflow);
    const isComplete = missingInputs(plan.inputs, remembered).length === 0;
    if (plan.inputs.length === 0 || (isComplete && asking === "ifMissing")) {
      return remembered;
    }
    const given = await this.results.ask({
      dataflow: wish.dataflow,
      title: runTitle(wish.targets),
      fields: formFields(plan.inputs, remembered),
      problem: problem ?? null,
    });
    if (given !== undefined) {
      const asked = plan.inputs.map(({ name }) => name);
      await rememberInputs(this.memory, wish.dataflow, asked, given);
    }
    return given;
  }
}

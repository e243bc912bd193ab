/** The commands of the palette, the menus and the code lenses: each a few lines over the parts that do the work. */

import * as vscode from "vscode";
import type { Ctx } from "./ctx";
import { RELOAD_GRAPH } from "./graphPage";
import {
  chooseInterpreter,
  nodeAtCursor,
  pickConfiguration,
  pickDataflow,
  pickNode,
  pickNodes,
} from "./pickers";
import { inNotice } from "./plainText";
import { removeChosenProfile, renameChosenProfile, runProfile } from "./profileCommands";
import type { Commands, DataflowInfo, NodeParams } from "./protocol.gen";
import { showReferences } from "./sourceNavigation";
import { verifyGraph } from "./verification";

/** What works while the server starts, or does not. */
const WITHOUT_SERVER = new Set([
  "hamilton.showGraph",
  RELOAD_GRAPH,
  "hamilton.openServerSetting",
  "hamilton.restartServer",
  "hamilton.chooseInterpreter",
  "hamilton.showOutput",
]);

/** Registers all commands; what fails in one is told to the user and written to the output. */
export function registerCommands(ctx: Ctx): vscode.Disposable {
  // biome-ignore lint/suspicious/noExplicitAny: VS Code passes a command whatever its caller gives.
  const commands: Record<string, (...args: any[]) => Promise<unknown>> = {
    "hamilton.showGraph": () => ctx.graph.show(),
    "hamilton.openAnotherGraph": () => openAnotherGraph(ctx),
    [RELOAD_GRAPH]: async () => ctx.graph.reload(),
    "hamilton.runNode": (...args: Partial<Commands["hamilton.runNode"]>) => runNode(ctx, ...args),
    "hamilton.runNodesAndShow": () => runNodesAndShow(ctx),
    "hamilton.debugNode": (...args: Partial<Commands["hamilton.runNode"]>) => debugNode(ctx, ...args),
    "hamilton.runProfile": () => runProfile(ctx),
    "hamilton.renameProfile": () => renameChosenProfile(ctx),
    "hamilton.removeProfile": () => removeChosenProfile(ctx),
    "hamilton.runAll": () => runAll(ctx),
    "hamilton.runUpstream": () => runUpstreamOfChosen(ctx),
    "hamilton.cancelRun": () => ctx.runs.cancel(),
    "hamilton.showResult": () => showResult(ctx),
    "hamilton.editInputs": () => editInputs(ctx),
    "hamilton.chooseDataflow": () => chooseDataflow(ctx),
    "hamilton.chooseConfiguration": () => chooseConfiguration(ctx),
    "hamilton.verifyGraph": () => verifyCurrent(ctx),
    "hamilton.restartServer": () => ctx.server.start(),
    "hamilton.restartRunner": () => restartRunner(ctx),
    "hamilton.chooseInterpreter": () => chooseInterpreter(ctx.python),
    "hamilton.openServerSetting": async () =>
      vscode.commands.executeCommand("workbench.action.openSettings", "hamilton.server.python"),
    "hamilton.showOutput": async () => ctx.output.show(),
    "hamilton.showReferences": (...args: Commands["hamilton.showReferences"]) =>
      showReferences(ctx.server, ...args),
  };
  const registrations = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(name, (...args: unknown[]) =>
      ctx.guard(async () => {
        await (WITHOUT_SERVER.has(name) ? undefined : ctx.dataflows.ready());
        await run(...args);
      }),
    ),
  );
  return vscode.Disposable.from(...registrations);
}

/** Runs all that a node needs, but not the node itself. */
export async function runUpstream(ctx: Ctx, { dataflow, node }: NodeParams): Promise<void> {
  const plan = await ctx.server.request("hamilton/run/plan", { dataflow, targets: [node] });
  const targets = plan.nodes.filter((name) => name !== node);
  if (targets.length === 0) {
    void vscode.window.showInformationMessage(inNotice(`${node} needs no other node.`));
  } else {
    await ctx.runs.run({ dataflow, targets });
  }
}

async function debugNode(ctx: Ctx, dataflow?: string, node?: string): Promise<void> {
  const chosen = await namedOrChosen(ctx, "Hamilton: Debug Node", dataflow, node);
  if (chosen !== undefined) {
    await ctx.debugging.debug({ dataflow: chosen.dataflow, targets: [chosen.node] });
  }
}

async function runNode(ctx: Ctx, dataflow?: string, node?: string): Promise<void> {
  const chosen = await namedOrChosen(ctx, "Hamilton: Run Node", dataflow, node);
  if (chosen !== undefined) {
    await ctx.runs.run({ dataflow: chosen.dataflow, targets: [chosen.node] });
  }
}

async function runNodesAndShow(ctx: Ctx): Promise<void> {
  const dataflow = currentDataflow(ctx);
  const title = "Hamilton: Run Nodes and Show Their Results";
  const targets = dataflow && (await pickNodes(ctx.server, dataflow.name, title));
  if (
    dataflow !== undefined &&
    targets !== undefined &&
    (await ctx.runs.run({ dataflow: dataflow.name, targets }))
  ) {
    await ctx.results.focus();
  }
}

async function runAll(ctx: Ctx): Promise<void> {
  const dataflow = currentDataflow(ctx);
  if (dataflow !== undefined) {
    await ctx.runs.run({ dataflow: dataflow.name, targets: [] });
  }
}

async function runUpstreamOfChosen(ctx: Ctx): Promise<void> {
  const chosen = await chosenNode(ctx, "Hamilton: Run Upstream of Node");
  if (chosen !== undefined) {
    await runUpstream(ctx, chosen);
  }
}

async function showResult(ctx: Ctx): Promise<void> {
  const chosen = await chosenNode(ctx, "Hamilton: Show Result");
  if (chosen !== undefined) {
    await ctx.runs.showResult(chosen.dataflow, chosen.node);
  }
}

async function restartRunner(ctx: Ctx): Promise<void> {
  await ctx.server.request("hamilton/run/restart", {});
  vscode.window.setStatusBarMessage(
    "$(check) The next run starts a fresh process; results are forgotten",
    5000,
  );
}

async function editInputs(ctx: Ctx): Promise<void> {
  if (ctx.runs.latest !== undefined) {
    await ctx.runs.again("always");
    return;
  }
  const chosen = await chosenNode(ctx, "Hamilton: Edit Inputs and Run");
  if (chosen !== undefined) {
    await ctx.runs.run({ dataflow: chosen.dataflow, targets: [chosen.node] }, "always");
  }
}

async function chooseDataflow(ctx: Ctx): Promise<void> {
  const chosen = await pickDataflow(ctx.dataflows);
  if (chosen !== undefined) {
    await ctx.dataflows.choose(chosen.name);
    if (!(await ctx.graph.turnTo(chosen.name)) && ctx.dataflows.current?.name !== chosen.name) {
      await ctx.graph.show(chosen.name);
    }
  }
}

async function openAnotherGraph(ctx: Ctx): Promise<void> {
  const chosen = await pickDataflow(ctx.dataflows);
  if (chosen !== undefined) {
    await ctx.graph.openAnother(chosen.name);
  }
}

async function chooseConfiguration(ctx: Ctx): Promise<void> {
  const dataflow = currentDataflow(ctx);
  const config = dataflow && (await pickConfiguration(dataflow));
  if (dataflow !== undefined && config !== undefined) {
    await ctx.dataflows.configure(dataflow.name, config);
  }
}

async function verifyCurrent(ctx: Ctx): Promise<void> {
  const dataflow = currentDataflow(ctx);
  if (dataflow !== undefined) {
    await verifyGraph(ctx.server, ctx.output, dataflow.name, (name, found) =>
      ctx.graph.showDifferences(name, found),
    );
  }
}

/** The node that a code lens named, else the one that the user chooses. */
async function namedOrChosen(
  ctx: Ctx,
  title: string,
  dataflow: string | undefined,
  node: string | undefined,
): Promise<NodeParams | undefined> {
  return dataflow !== undefined && node !== undefined ? { dataflow, node } : chosenNode(ctx, title);
}

async function chosenNode(ctx: Ctx, title: string): Promise<NodeParams | undefined> {
  const atCursor = await nodeAtCursor(ctx.server, ctx.dataflows);
  if (atCursor !== undefined) {
    return atCursor;
  }
  const dataflow = currentDataflow(ctx);
  const node = dataflow && (await pickNode(ctx.server, dataflow.name, title));
  return dataflow === undefined || node === undefined ? undefined : { dataflow: dataflow.name, node };
}

function currentDataflow(ctx: Ctx): DataflowInfo | undefined {
  const { current } = ctx.dataflows;
  if (current === undefined) {
    void vscode.window.showInformationMessage("There is no Hamilton dataflow in this workspace yet.");
  }
  return current;
}

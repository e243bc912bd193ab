/**
 * Debugging nodes: the debugger launches a program that computes them, in the user's interpreter.
 *
 * What the program is, the server says; the debugger is another extension's, which may not be there.
 */

import * as vscode from "vscode";
import type { Dataflows } from "./dataflows";
import { valuesFor } from "./inputs";
import { inNotice } from "./plainText";
import type { DebugPlan } from "./protocol.gen";
import { confirmTrust, type InputsQuestion, planRun, type RunWish, saveFiles } from "./runPreparation";
import { runTitle } from "./runRecord";
import type { Server } from "./server";

const DEBUGGER = "debugpy";
/** The extension that brings the debugger along, for those who have none. */
const PYTHON_DEBUGGER = "ms-python.debugpy";

export class Debugging {
  constructor(
    private readonly server: Server,
    private readonly dataflows: Dataflows,
    private readonly inputs: InputsQuestion,
  ) {}

  /** Computes the wished nodes under the debugger; says so where there is none. */
  async debug(wish: RunWish): Promise<void> {
    if (!(await confirmTrust()) || !(await confirmDebugger())) {
      return;
    }
    await saveFiles(this.dataflows, wish.dataflow);
    const plan = await planRun(this.server, wish);
    const given = plan && (await this.inputs.answer(wish, plan, "ifMissing"));
    if (plan === undefined || given === undefined) {
      return;
    }
    const launch = await this.server.request("hamilton/run/debug", {
      dataflow: wish.dataflow,
      targets: [...wish.targets],
      inputs: valuesFor(plan.inputs, given),
    });
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.file(launch.cwd));
    if (!(await vscode.debug.startDebugging(folder, launchConfiguration(wish, launch)))) {
      void vscode.window.showErrorMessage(
        inNotice(`The debugger did not start: ${runTitle(wish.targets)} was not debugged.`),
      );
    }
  }
}

/** What a launch.json would say. */
export function launchConfiguration(wish: RunWish, plan: DebugPlan): vscode.DebugConfiguration {
  return {
    type: DEBUGGER,
    request: "launch",
    name: `Hamilton: ${runTitle(wish.targets)}`,
    ...plan,
    // Values are printed: the debug console shows them beside what the user evaluates there.
    console: "internalConsole",
    internalConsoleOptions: "openOnSessionStart",
    justMyCode: true,
  };
}

/** Returns whether some extension brings a debugger for Python; offers one where none does. */
async function confirmDebugger(): Promise<boolean> {
  if (hasDebugger()) {
    return true;
  }
  const install = "Install Python Debugger";
  const page = "Open Its Page";
  const chosen = await vscode.window.showErrorMessage(
    "Debugging a node needs a debugger for Python, and no extension here brings one.",
    install,
    page,
  );
  if (chosen === page) {
    await vscode.commands.executeCommand("extension.open", PYTHON_DEBUGGER);
  } else if (chosen === install) {
    const progress = {
      location: vscode.ProgressLocation.Notification,
      title: "Installing the Python Debugger",
    };
    await vscode.window.withProgress(progress, () =>
      vscode.commands.executeCommand("workbench.extensions.installExtension", PYTHON_DEBUGGER),
    );
  }
  return hasDebugger();
}

function hasDebugger(): boolean {
  return vscode.extensions.all.some(({ packageJSON }) => {
    const debuggers: unknown = packageJSON?.contributes?.debuggers;
    return Array.isArray(debuggers) && debuggers.some(({ type }) => type === DEBUGGER);
  });
}

/** What the user is told, and offered, where no Python is found or the server does not start. */

import * as vscode from "vscode";

import { describeAttempts, type Search } from "./interpreter";
import { inNotice } from "./plainText";
import type { ServerState } from "./server";

const CHOOSE = "Choose Interpreter";
const OUTPUT = "Show Output";
const RETRY = "Retry";

const COMMANDS: Record<string, string> = {
  [CHOOSE]: "hamilton.chooseInterpreter",
  [OUTPUT]: "hamilton.showOutput",
  [RETRY]: "hamilton.restartServer",
};

/** No Python starts the server. */
export class NoPythonFound extends Error {
  constructor(search: Search) {
    const [first] = search.tried;
    const tried =
      first === undefined
        ? "there is none in the settings, the workspace, the environment or on the path"
        : search.tried.map(({ path, problem }) => `${path}: ${problem}`).join("; ");
    super(`no Python 3.10 or newer was found (${tried})`);
  }
}

/** Tells that the server failed, with the ways out: what helps, where starting again does not. */
export async function reportServerFailure({
  reason,
  remedy,
}: ServerState & { kind: "failed" }): Promise<void> {
  const message = `Hamilton cannot start its language server: ${reason.replace(/\.$/, "")}.`;
  const ways =
    remedy === undefined ? COMMANDS : { [remedy.label]: remedy.command, [OUTPUT]: "hamilton.showOutput" };
  await offer(vscode.window.showErrorMessage(inNotice(message), ...Object.keys(ways)), ways);
}

/** Tells that the interpreter which the user asked for cannot be used. */
export async function reportUnusableSetting(search: Search, output: vscode.OutputChannel): Promise<void> {
  const refused = search.tried.find(({ source }) => source.startsWith("the setting"));
  if (refused === undefined) {
    return;
  }
  output.appendLine(`Tried, without success:\n${describeAttempts(search.tried)}`);
  const instead = search.found === undefined ? "Nodes cannot run." : `${search.found.path} is used instead.`;
  const message = `Hamilton cannot use ${refused.path} from ${refused.source}: ${refused.problem}. ${instead}`;
  await offer(vscode.window.showWarningMessage(inNotice(message), CHOOSE, OUTPUT));
}

async function offer(
  answer: Thenable<string | undefined>,
  ways: Readonly<Record<string, string>> = COMMANDS,
): Promise<void> {
  const chosen = await answer;
  const command = chosen === undefined ? undefined : ways[chosen];
  if (command !== undefined) {
    await vscode.commands.executeCommand(command);
  }
}

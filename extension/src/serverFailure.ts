/** What the user is told, and offered, where no Python is found or the server does not start. */

import * as vscode from "vscode";

import { describeAttempts, type Search } from "./interpreter";

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

/** Tells that the server failed, with the ways out. */
export async function reportServerFailure(reason: string): Promise<void> {
  await offer(
    vscode.window.showErrorMessage(
      `Hamilton cannot start its language server: ${reason.replace(/\.$/, "")}.`,
      CHOOSE,
      OUTPUT,
      RETRY,
    ),
  );
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
  await offer(vscode.window.showWarningMessage(message, CHOOSE, OUTPUT));
}

async function offer(answer: Thenable<string | undefined>): Promise<void> {
  const chosen = await answer;
  const command = chosen === undefined ? undefined : COMMANDS[chosen];
  if (command !== undefined) {
    await vscode.commands.executeCommand(command);
  }
}

/** The Python that runs the user's nodes, and the one that runs the server: the settings' side of the search. */

import * as vscode from "vscode";

import {
  type Candidate,
  findInterpreter,
  interpreterCandidates,
  type Places,
  type Search,
} from "./interpreter";
import { thisMachine } from "./machine";
import { onPythonExtensionChange, pythonExtensionInterpreter } from "./pythonExtension";

export const INTERPRETER_SETTING = "hamilton.interpreter";
const SERVER_PYTHON_SETTING = "hamilton.server.python";

export class PythonChoice implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<void>();
  private readonly serverChange = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[] = [this.change, this.serverChange];

  /** The user's interpreter may be another one now. */
  readonly onDidChange = this.change.event;
  readonly onDidChangeServerPython = this.serverChange.event;

  constructor(private readonly bundledServerPython: Candidate | undefined) {
    this.disposables.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(INTERPRETER_SETTING)) {
          this.change.fire();
        }
        if (event.affectsConfiguration(SERVER_PYTHON_SETTING)) {
          this.serverChange.fire();
        }
      }),
    );
    void onPythonExtensionChange(() => this.change.fire()).then((listening) =>
      this.disposables.push(listening),
    );
  }

  /** Searches the interpreter that runs the user's nodes, in one of several folders where one is given. */
  async interpreter(folder?: vscode.WorkspaceFolder): Promise<Search> {
    const places = await this.places(INTERPRETER_SETTING, folder);
    return findInterpreter(await interpreterCandidates(places, thisMachine), thisMachine);
  }

  /** Searches a Python for the server: its own setting, then whatever runs the user's nodes. */
  async serverPython(): Promise<Search> {
    const own = await interpreterCandidates(
      { ...(await this.places(SERVER_PYTHON_SETTING)), workspaceFolders: [], pythonExtension: undefined },
      { ...thisMachine, env: {} },
    );
    const bundled = this.bundledServerPython === undefined ? [] : [this.bundledServerPython];
    const users = await interpreterCandidates(await this.places(INTERPRETER_SETTING), thisMachine);
    return findInterpreter([...own, ...bundled, ...users], thisMachine);
  }

  /** Lists the Pythons that the user may choose from. */
  async candidates(): Promise<Candidate[]> {
    return interpreterCandidates({ ...(await this.places(INTERPRETER_SETTING)), setting: "" }, thisMachine);
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async places(settingName: string, folder?: vscode.WorkspaceFolder): Promise<Places> {
    const folders = folder === undefined ? (vscode.workspace.workspaceFolders ?? []) : [folder];
    return {
      setting: vscode.workspace.getConfiguration(undefined, folder?.uri).get<string>(settingName) ?? "",
      settingName,
      pythonExtension: await pythonExtensionInterpreter(folders[0]?.uri),
      workspaceFolders: folders.filter(({ uri }) => uri.scheme === "file").map(({ uri }) => uri.fsPath),
      trusted: vscode.workspace.isTrusted,
    };
  }
}

/** The interpreter that the Python extension has chosen, where that extension is installed. */

import * as vscode from "vscode";

/** The small part of that extension's public API that is used here. */
interface PythonApi {
  environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { path: string };
    resolveEnvironment(environment: {
      path: string;
    }): Promise<{ executable: { uri: vscode.Uri | undefined } } | undefined>;
    onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

const EXTENSION_ID = "ms-python.python";

/** It may take long to start; then its choice counts as a change, and nothing waits for it. */
const PATIENCE_MS = 3000;

/** Returns the path of the chosen interpreter, undefined without the extension or without a choice. */
export async function pythonExtensionInterpreter(
  resource: vscode.Uri | undefined,
): Promise<string | undefined> {
  const api = await Promise.race([pythonApi(), elapsed(PATIENCE_MS)]);
  if (api === undefined) {
    return undefined;
  }
  const chosen = api.environments.getActiveEnvironmentPath(resource);
  const environment = await api.environments.resolveEnvironment(chosen);
  return environment?.executable.uri?.fsPath;
}

/** Calls back when the user chooses another interpreter there, and when the first choice came late. */
export async function onPythonExtensionChange(changed: () => void): Promise<vscode.Disposable> {
  const asked = Date.now();
  const api = await pythonApi();
  if (api !== undefined && Date.now() - asked >= PATIENCE_MS) {
    changed();
  }
  return api?.environments.onDidChangeActiveEnvironmentPath(changed) ?? new vscode.Disposable(() => {});
}

async function pythonApi(): Promise<PythonApi | undefined> {
  const extension = vscode.extensions.getExtension<PythonApi>(EXTENSION_ID);
  try {
    const api = await extension?.activate();
    return api?.environments === undefined ? undefined : api;
  } catch {
    // Its failure to start is its own to report; here it is as good as not installed.
    return undefined;
  }
}

function elapsed(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}

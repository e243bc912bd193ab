/**
 * The results view in the bottom panel: the host side of webview/results.
 *
 * Keeps what is to be shown, so that a view that was never opened, or opened late, shows the same.
 * What a run is and where values come from, runs.ts knows.
 */

import * as vscode from "vscode";

import { resultsHtml } from "../webview/results/html";
import type {
  Detail,
  HostMessage,
  InputsForm,
  OutputChunk,
  RunPicture,
  ViewMessage,
} from "../webview/results/messages";
import type { InputValues } from "./inputs";
import { nonce } from "./nonce";
import { boundedOutput } from "./runRecord";

export const RESULTS_VIEW = "hamilton.results";

const NOTHING_YET = "No node has run yet. Use Run above a function, or a node's menu in the graph.";

/** What the view asks of the rest of the extension. */
export interface ResultsActions {
  select(node: string): void;
  reveal(node: string): void;
  open(uri: string, line: number): void;
  cancel(): void;
  again(): void;
  editInputs(): void;
}

interface OpenForm {
  form: InputsForm;
  resolve: (inputs: InputValues | undefined) => void;
}

export class ResultsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private view: vscode.WebviewView | undefined;
  private isReady = false;
  private openForm: OpenForm | undefined;
  private run: RunPicture | undefined;
  private detail: { node: string | null; detail: Detail } | undefined;
  private output: OutputChunk[] = [];
  private readonly registration: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly actions: ResultsActions,
    private readonly log: vscode.OutputChannel,
  ) {
    this.registration = vscode.window.registerWebviewViewProvider(RESULTS_VIEW, this, {
      webviewOptions: { retainContextWhenHidden: true },
    });
  }

  /** Whether the user can see it. */
  get isVisible(): boolean {
    return this.view?.visible ?? false;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    const root = vscode.Uri.joinPath(this.extensionUri, "dist");
    view.webview.options = { enableScripts: true, localResourceRoots: [root] };
    const listening = view.webview.onDidReceiveMessage((message: ViewMessage) => void this.received(message));
    view.onDidDispose(() => {
      listening.dispose();
      this.view = undefined;
      this.isReady = false;
    });
    view.webview.html = resultsHtml({
      nonce: nonce(),
      scriptUri: view.webview.asWebviewUri(vscode.Uri.joinPath(root, "results.js")).toString(),
      styleUri: view.webview.asWebviewUri(vscode.Uri.joinPath(root, "results.css")).toString(),
      cspSource: view.webview.cspSource,
    });
  }

  /** Brings the view to the front and moves the keyboard into it. */
  async focus(): Promise<void> {
    await vscode.commands.executeCommand(`${RESULTS_VIEW}.focus`);
  }

  /** Brings the view to the front; the keyboard stays where it is. */
  async reveal(): Promise<void> {
    if (this.view === undefined) {
      await vscode.commands.executeCommand(`${RESULTS_VIEW}.focus`, { preserveFocus: true });
    } else {
      this.view.show(true);
    }
  }

  /** Asks for inputs; returns undefined where the user declines or another question takes the place. */
  async ask(form: InputsForm): Promise<InputValues | undefined> {
    this.answer(undefined);
    const answered = new Promise<InputValues | undefined>((resolve) => {
      this.openForm = { form, resolve };
    });
    await this.focus();
    this.post({ type: "form", form });
    return answered;
  }

  showRun(run: RunPicture): void {
    this.run = run;
    // A question to the user stays until it is answered.
    if (this.openForm === undefined) {
      this.post({ type: "run", run });
    }
  }

  showDetail(node: string | null, detail: Detail): void {
    const before = JSON.stringify(this.detail);
    this.detail = { node, detail };
    if (before === JSON.stringify(this.detail)) {
      // Showing the same anew would lose how far the user has scrolled.
      return;
    }
    this.post({ type: "detail", node, detail });
  }

  clearOutput(): void {
    this.output = [];
    this.post({ type: "output", chunks: [], restart: true });
  }

  appendOutput(chunk: OutputChunk): void {
    this.output = boundedOutput(this.output, chunk);
    this.post({ type: "output", chunks: [chunk], restart: false });
  }

  dispose(): void {
    this.answer(undefined);
    this.registration.dispose();
  }

  private async received(message: ViewMessage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.isReady = true;
        return this.sendAll();
      case "submit":
        return this.answer(message.inputs);
      case "dismiss":
        this.answer(undefined);
        return this.sendAll();
      case "browse":
        return this.browse(message.input);
      case "select":
        return this.actions.select(message.node);
      case "reveal":
        return this.actions.reveal(message.node);
      case "open":
        return this.actions.open(message.uri, message.line);
      case "cancel":
        return this.actions.cancel();
      case "again":
        return this.actions.again();
      case "editInputs":
        return this.actions.editInputs();
      case "copy":
        return vscode.env.clipboard.writeText(message.text);
      case "error":
        return this.log.appendLine(`The results view failed: ${message.message}\n${message.stack}`);
    }
  }

  private answer(inputs: InputValues | undefined): void {
    const open = this.openForm;
    this.openForm = undefined;
    open?.resolve(inputs);
  }

  private sendAll(): void {
    if (this.run === undefined) {
      this.post({ type: "empty", message: NOTHING_YET });
    } else {
      this.post({ type: "run", run: this.run });
    }
    if (this.detail !== undefined) {
      this.post({ type: "detail", ...this.detail });
    }
    this.post({ type: "output", chunks: this.output, restart: true });
    if (this.openForm !== undefined) {
      this.post({ type: "form", form: this.openForm.form });
    }
  }

  private async browse(input: string): Promise<void> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const [file] =
      (await vscode.window.showOpenDialog({
        title: `A data file for ${input}`,
        openLabel: "Use this file",
        ...(folder === undefined ? {} : { defaultUri: folder }),
        filters: {
          "Data files": ["csv", "tsv", "parquet", "json", "feather", "xlsx", "pkl", "pickle"],
          "All files": ["*"],
        },
      })) ?? [];
    if (file !== undefined) {
      this.post({ type: "picked", input, path: vscode.workspace.asRelativePath(file, false) });
    }
    await this.focus();
  }

  private post(message: HostMessage): void {
    if (this.isReady) {
      void this.view?.webview.postMessage(message);
    }
  }
}

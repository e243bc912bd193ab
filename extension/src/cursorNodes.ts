/**
 * The nodes that the cursor stands in, told to whoever shows nodes.
 *
 * The server is asked once a move, however many panels and trees listen. Files of no dataflow are
 * passed over: what was told last holds on.
 */

import * as vscode from "vscode";

import type { Dataflows } from "./dataflows";
import type { NodeParams } from "./protocol.gen";
import type { Server } from "./server";

const PAUSE_MS = 60;

export class CursorNodes implements vscode.Disposable {
  private readonly change = new vscode.EventEmitter<readonly NodeParams[]>();
  private timer: NodeJS.Timeout | undefined;
  private readonly disposables: vscode.Disposable[];

  /** Fires, after a short rest, with the nodes of all dataflows that the cursor stands in. */
  readonly onDidMove = this.change.event;

  constructor(
    private readonly server: Pick<Server, "request">,
    private readonly dataflows: Pick<Dataflows, "of">,
  ) {
    this.disposables = [
      this.change,
      vscode.window.onDidChangeTextEditorSelection(() => this.moved()),
      vscode.window.onDidChangeActiveTextEditor(() => this.moved()),
    ];
  }

  /** Returns the nodes that the cursor stands in now; undefined where it is in no file of a dataflow. */
  async now(): Promise<readonly NodeParams[] | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || this.dataflows.of(editor.document.uri).length === 0) {
      return undefined;
    }
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    // A server that is not there, or knows the file no longer, has nothing to point at.
    return this.server
      .request("hamilton/nodeAt", { uri, position: { line, character } })
      .catch(() => undefined);
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private moved(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tell(), PAUSE_MS);
  }

  private async tell(): Promise<void> {
    const nodes = await this.now();
    if (nodes !== undefined) {
      this.change.fire(nodes);
    }
  }
}

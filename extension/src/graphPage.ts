/**
 * The page in one webview of the graph: put there, listened to, put there anew.
 *
 * Nothing is sent before the page says that it is ready. Where a window in a browser restores
 * webviews, VS Code now and then leaves one without its script: then the page is tried again. Where
 * that does not help, and where it fails before it is ready, it gives way to one without a script,
 * which says so and offers to begin anew.
 */

import * as vscode from "vscode";

import { failureHtml, graphHtml } from "../webview/graph/html";
import type { HostMessage, PanelMessage } from "../webview/graph/messages";
import { nonce } from "./nonce";

export const RELOAD_GRAPH = "hamilton.reloadGraph";

/** A page on a busy machine needs some seconds; a later try may take longer. */
const PATIENCE_MS = { first: 8_000, later: 60_000 } as const;
const TRIES = 3;
const PAUSE_MS = 700;

/** What a panel of the editor area and a view of the side bar have in common. */
export interface GraphSurface {
  readonly webview: vscode.Webview;
  readonly visible: boolean;
}

export class GraphPage implements vscode.Disposable {
  private isReady = false;
  /** How often the page was put there without having become ready. */
  private tries = 0;
  private patience: NodeJS.Timeout | undefined;
  private readonly listening: vscode.Disposable;
  private readonly root: vscode.Uri;

  /**
   * @param received is told all that the page says; `ready` included.
   * @param log takes a sentence about what failed.
   */
  constructor(
    private readonly surface: GraphSurface,
    extensionUri: vscode.Uri,
    private readonly received: (message: PanelMessage) => void,
    private readonly log: (sentence: string) => void,
  ) {
    this.root = vscode.Uri.joinPath(extensionUri, "dist");
    surface.webview.options = {
      enableScripts: true,
      enableCommandUris: [RELOAD_GRAPH],
      localResourceRoots: [this.root],
    };
    this.listening = surface.webview.onDidReceiveMessage((message: PanelMessage) => this.heard(message));
    this.load();
  }

  get isListening(): boolean {
    return this.isReady;
  }

  /** Begins anew; the page asks for everything again once it is ready. */
  load(): void {
    this.tries = 0;
    this.start();
  }

  /** Sends a message; nothing happens before the page is ready, which then asks for all. */
  post(message: HostMessage): void {
    if (this.isReady) {
      void this.surface.webview.postMessage(message);
    }
  }

  dispose(): void {
    clearTimeout(this.patience);
    this.listening.dispose();
  }

  private start(): void {
    this.tries += 1;
    this.isReady = false;
    this.surface.webview.html = graphHtml({
      nonce: nonce(),
      scriptUri: this.uriOf("graph.js"),
      styleUri: this.uriOf("graph.css"),
      cspSource: this.surface.webview.cspSource,
    });
    this.wait(this.tries === 1 ? PATIENCE_MS.first : PATIENCE_MS.later);
  }

  private heard(message: PanelMessage): void {
    if (message.type === "ready") {
      clearTimeout(this.patience);
      this.isReady = true;
    } else if (message.type === "unloaded") {
      this.tryAgain("its script did not arrive", TRIES);
    } else if (message.type === "error") {
      this.failed(message.message, message.stack);
    }
    this.received(message);
  }

  private failed(message: string, stack: string): void {
    this.log(`The graph panel failed: ${message}\n${stack}`.trimEnd());
    if (!this.isReady) {
      this.giveWay(message);
    }
  }

  /** A hidden page does not start before it is looked at. */
  private wait(patience: number): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => {
      if (this.surface.visible) {
        // A second silence is as good as a third.
        this.tryAgain(`its page said nothing for ${patience / 1000} seconds`, 2);
      } else {
        this.wait(patience);
      }
    }, patience);
  }

  private tryAgain(reason: string, tries: number): void {
    clearTimeout(this.patience);
    if (this.tries < tries) {
      this.log(`The graph panel is loaded once more: ${reason}.`);
      this.patience = setTimeout(() => this.start(), PAUSE_MS);
    } else {
      this.log(`The graph panel did not start: ${reason}.`);
      this.giveWay(reason);
    }
  }

  private giveWay(reason: string): void {
    clearTimeout(this.patience);
    this.surface.webview.html = failureHtml({
      reason,
      reloadCommand: RELOAD_GRAPH,
      styleUri: this.uriOf("graph.css"),
      cspSource: this.surface.webview.cspSource,
    });
  }

  private uriOf(file: string): string {
    return this.surface.webview.asWebviewUri(vscode.Uri.joinPath(this.root, file)).toString();
  }
}

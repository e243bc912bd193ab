/**
 * The language server as the rest of the extension sees it: started, restarted, asked and heard.
 *
 * Owns the language client. Knows nothing of what the messages mean; how the server's Python is
 * found is asked anew at every start, so that a restart picks up what changed.
 */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";

import type { StatusAction } from "../webview/graph/messages";
import { plainLenses } from "./plainText";
import type { InitializationOptions, Notifications, Requests } from "./protocol.gen";
import { checkProtocol, ProtocolMismatch } from "./serverVersion";

/** How to start the server's process. */
export interface Launch {
  command: string;
  args: string[];
  cwd: string;
  options: InitializationOptions;
}

export type ServerState =
  | { kind: "stopped" }
  | { kind: "starting" }
  | { kind: "running" }
  /** `remedy` is what helps, where starting again does not. */
  | { kind: "failed"; reason: string; remedy?: StatusAction };

/** Thrown where a request cannot be sent. */
export class ServerNotRunning extends Error {
  constructor() {
    super("The Hamilton language server is not running.");
  }
}

const RESTARTS = 4;
const RESTART_WINDOW_MS = 3 * 60_000;
const LAST_OUTPUT_LINES = 12;

export class Server implements vscode.Disposable {
  private client: QuietClient | undefined;
  private process: ChildProcessWithoutNullStreams | undefined;
  /** Counts the starts, so that one that was overtaken by another knows it. */
  private turn = 0;
  private starting: Promise<void> = Promise.resolve();
  private readonly listeners = new Map<string, vscode.EventEmitter<unknown>>();
  private readonly stateChange = new vscode.EventEmitter<ServerState>();
  private current: ServerState = { kind: "stopped" };
  private crashes: number[] = [];
  private lastOutput: string[] = [];

  readonly onDidChangeState = this.stateChange.event;

  constructor(
    private readonly plan: () => Promise<Launch>,
    private readonly output: vscode.OutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server; a failure becomes the state `failed`, it is not thrown. */
  start(): Promise<void> {
    this.starting = this.stopThenStart();
    return this.starting;
  }

  async stop(): Promise<void> {
    const { client, process } = this;
    this.turn += 1;
    this.client = undefined;
    this.process = undefined;
    this.become({ kind: "stopped" });
    if (client?.state === State.Running) {
      await client.stop().catch((error: unknown) => this.output.appendLine(`Stopping the server: ${error}`));
    }
    // A server that hangs, or has not come up yet, does not hear a polite request.
    process?.kill();
  }

  /**
   * Sends a request, after a start that is under way.
   *
   * @throws ServerNotRunning where the start failed or the server was stopped.
   */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]["params"],
  ): Promise<Requests[M]["result"]> {
    await this.starting;
    if (this.client === undefined || this.current.kind !== "running") {
      throw new ServerNotRunning();
    }
    return this.client.sendRequest<Requests[M]["result"]>(method, params);
  }

  /** Tells the server that settings changed; silently nothing while it is not running. */
  async configure(settings: InitializationOptions): Promise<void> {
    if (this.current.kind === "running") {
      await this.client?.sendNotification("workspace/didChangeConfiguration", {
        settings: { hamilton: settings },
      });
    }
  }

  /** Listens to a notification, over all restarts. */
  on<N extends keyof Notifications>(
    method: N,
    listener: (params: Notifications[N]) => void,
  ): vscode.Disposable {
    let emitter = this.listeners.get(method);
    if (emitter === undefined) {
      emitter = new vscode.EventEmitter<unknown>();
      this.listeners.set(method, emitter);
      this.forward(method, emitter);
    }
    return emitter.event((params) => listener(params as Notifications[N]));
  }

  dispose(): void {
    void this.stop();
    this.stateChange.dispose();
    for (const emitter of this.listeners.values()) {
      emitter.dispose();
    }
  }

  private async stopThenStart(): Promise<void> {
    const stopped = this.stop();
    const { turn } = this;
    await stopped;
    if (turn !== this.turn) {
      return;
    }
    this.become({ kind: "starting" });
    this.lastOutput = [];
    try {
      const launch = await this.plan();
      if (turn !== this.turn) {
        return;
      }
      const client = new QuietClient(
        "hamilton",
        "Hamilton",
        () => this.spawn(launch),
        this.clientOptions(launch.options),
      );
      this.client = client;
      for (const [method, emitter] of this.listeners) {
        this.forward(method, emitter);
      }
      await client.start();
      if (turn === this.turn) {
        checkProtocol(client.initializeResult ?? { capabilities: {} });
        this.become({ kind: "running" });
      }
    } catch (error) {
      if (turn === this.turn) {
        this.failedToStart(error);
      }
    }
  }

  private forward(method: string, emitter: vscode.EventEmitter<unknown>): void {
    this.client?.onNotification(method, (params: unknown) => emitter.fire(params));
  }

  private clientOptions(initializationOptions: InitializationOptions): LanguageClientOptions {
    return {
      documentSelector: [
        { scheme: "file", language: "python" },
        // Cells are kept in step by notebookDocument messages, which the server asks for.
        { notebook: "jupyter-notebook", language: "python" },
      ],
      initializationOptions,
      outputChannel: this.output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: {
        provideCodeLenses: async (document, token, next) => plainLenses(await next(document, token)),
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
    };
  }

  private closed(): { action: CloseAction; handled: true } {
    if (this.current.kind !== "running") {
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < RESTART_WINDOW_MS), now];
    if (this.crashes.length > RESTARTS) {
      this.crashes = [];
      this.fail(`it ended ${RESTARTS + 1} times within three minutes`);
    } else {
      this.output.appendLine("The language server ended unexpectedly and is started again.");
      // Not CloseAction.Restart: a fresh start looks for its Python anew and reports its failure.
      setTimeout(() => void this.start(), 0);
    }
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async spawn(launch: Launch): Promise<ChildProcessWithoutNullStreams> {
    this.output.appendLine(`Starting the language server: ${launch.command}`);
    const child = spawn(launch.command, launch.args, { cwd: launch.cwd, windowsHide: true });
    this.process = child;
    child.stderr.on("data", (data: Buffer) => this.remember(data.toString("utf8")));
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    child.on("error", (error) => this.output.appendLine(`The server's process: ${error.message}`));
    return child;
  }

  private remember(text: string): void {
    this.lastOutput = [...this.lastOutput, ...text.split("\n").filter((line) => line.trim() !== "")].slice(
      -LAST_OUTPUT_LINES,
    );
  }

  private failedToStart(error: unknown): void {
    if (error instanceof ProtocolMismatch) {
      this.output.appendLine(`The language server cannot be used: ${error.message}.`);
      void this.stop();
      this.become({ kind: "failed", reason: error.message, remedy: error.remedy });
    } else {
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private fail(reason: string): void {
    const said = this.lastOutput.at(-1);
    this.become({ kind: "failed", reason: said === undefined ? reason : said });
    this.output.appendLine(`The language server failed: ${reason}`);
  }

  private become(state: ServerState): void {
    this.current = state;
    this.stateChange.fire(state);
  }
}

/** A language client that leaves telling the user to its owner. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

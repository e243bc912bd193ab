/** A language server in memory: remembers what it was asked, and says what a test has it say. */

import type * as vscode from "vscode";

import type { GraphNode, Notifications } from "../src/protocol.gen";
import type { ServerState } from "../src/server";
import { EventEmitter } from "./fakeVscode";

export const graphNode = (name: string): GraphNode => ({
  name,
  kind: "function",
  type: "int",
  module: "features",
  function: name,
  summary: null,
  tags: {},
  status: "exact",
  reason: null,
  errors: 0,
  warnings: 0,
});

export class FakeServer {
  state: ServerState = { kind: "running" };
  readonly states = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.states.event;
  asked: string[] = [];
  revision = 1;
  private readonly notifications = new Map<string, EventEmitter<unknown>>();

  async request(method: string, { dataflow }: { dataflow: string }): Promise<unknown> {
    this.asked.push(`${method.replace("hamilton/", "")} ${dataflow}`);
    const { revision } = this;
    const nodes = method === "hamilton/run/states" ? {} : [graphNode("total")];
    return { dataflow, revision, config: {}, nodes, edges: [] };
  }

  on(method: string, listener: (params: unknown) => void): vscode.Disposable {
    const emitter = this.notifications.get(method) ?? new EventEmitter<unknown>();
    this.notifications.set(method, emitter);
    return emitter.event(listener);
  }

  tell<N extends keyof Notifications>(method: N, params: Notifications[N]): void {
    this.notifications.get(method)?.fire(params);
  }

  become(state: ServerState): void {
    this.state = state;
    this.states.fire(state);
  }

  take(): string[] {
    return this.asked.splice(0);
  }
}

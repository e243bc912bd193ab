import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { EventEmitter, recorded, settled, workspace } from "../test/fakeVscode";
import type { Detail, InputsForm, RunPicture } from "../webview/results/messages";
import type { Dataflows } from "./dataflows";
import type { InputValues } from "./inputs";
import type { NodeRun, Notifications, Requests, RunEvent } from "./protocol.gen";
import type { ResultsView } from "./resultsView";
import { InputsQuestion } from "./runPreparation";
import { Runs } from "./runs";
import type { Server, ServerState } from "./server";

vi.mock("vscode", () => import("../test/fakeVscode"));

const OK: NodeRun = { state: "ok", seconds: 0.1, summary: "3" };

/** A server whose answers are set by the test, and which remembers what it was asked. */
class FakeServer {
  readonly asked: [string, unknown][] = [];
  readonly states = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.states.event;
  private readonly notifications = new Map<string, EventEmitter<unknown>>();
  answers: { [M in keyof Requests]?: () => Requests[M]["result"] } = {
    "hamilton/run/plan": () => ({
      dataflow: "train",
      targets: ["b"],
      nodes: ["a", "b"],
      inputs: [],
      problems: [],
    }),
    "hamilton/run/start": () => ({ runId: "1" }),
    "hamilton/run/cancel": () => null,
    "hamilton/run/result": () => null,
  };

  async request(method: keyof Requests, params: unknown): Promise<unknown> {
    this.asked.push([method, params]);
    return this.answers[method]?.();
  }

  on(method: string, listener: (params: unknown) => void): vscode.Disposable {
    const emitter = this.notifications.get(method) ?? new EventEmitter<unknown>();
    this.notifications.set(method, emitter);
    return emitter.event(listener);
  }

  async tell<N extends keyof Notifications>(method: N, params: Notifications[N]): Promise<void> {
    this.notifications.get(method)?.fire(params);
    await settled();
  }

  async event(event: Partial<RunEvent> & Pick<RunEvent, "event">): Promise<void> {
    await this.tell("hamilton/run/event", { runId: "1", dataflow: "train", ...event });
  }

  methods(): string[] {
    return this.asked.map(([method]) => method.replace("hamilton/run/", ""));
  }
}

/** What the user sees, and what they answer to the form. */
class FakeResults {
  picture: RunPicture | undefined;
  detail: Detail | undefined;
  readonly forms: InputsForm[] = [];
  answers: (InputValues | undefined)[] = [];

  async ask(form: InputsForm): Promise<InputValues | undefined> {
    this.forms.push(form);
    return this.answers.shift();
  }

  showRun(picture: RunPicture): void {
    this.picture = picture;
  }

  showDetail(_node: string | null, detail: Detail): void {
    this.detail = detail;
  }

  async reveal(): Promise<void> {}
  clearOutput(): void {}
  appendOutput(): void {}
}

let server: FakeServer;
let results: FakeResults;
let runs: Runs;
const WISH = { dataflow: "train", targets: ["b"] };

beforeEach(() => {
  const kept = new Map<string, unknown>();
  const memory = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => kept.set(key, value),
  };
  server = new FakeServer();
  results = new FakeResults();
  workspace.isTrusted = true;
  workspace.textDocuments = [];
  recorded.warnings.length = 0;
  recorded.errors.length = 0;
  const dataflows = { named: () => ({ uris: ["file:///a.py"] }) } as unknown as Dataflows;
  const view = results as unknown as ResultsView;
  const inputs = new InputsQuestion(view, memory as unknown as vscode.Memento);
  runs = new Runs(server as unknown as Server, dataflows, view, inputs);
});

function needs(...names: string[]): void {
  const inputs = names.map((name) => ({ name, type: "int", required: true, default: null, neededBy: ["b"] }));
  server.answers["hamilton/run/plan"] = () => ({
    dataflow: "train",
    targets: ["b"],
    nodes: ["b"],
    inputs,
    problems: [],
  });
}

describe("before a run", () => {
  test("an untrusted workspace is told why, and nothing is asked of the server", async () => {
    workspace.isTrusted = false;
    expect(await runs.run(WISH)).toBe(false);
    expect(recorded.warnings[0]).toContain("not trusted");
    expect(server.asked).toEqual([]);
  });

  test("files of the dataflow that were not saved are saved, others are not", async () => {
    const saved: string[] = [];
    workspace.textDocuments = ["file:///a.py", "file:///other.py"].map((uri) => ({
      isDirty: true,
      uri,
      save: async () => saved.push(uri),
    }));
    await runs.run(WISH);
    expect(saved).toEqual(["file:///a.py"]);
  });

  test("a plan with problems ends it, and they are told", async () => {
    server.answers["hamilton/run/plan"] = () => ({
      ...WISH,
      nodes: [],
      inputs: [],
      problems: ["There is a circle."],
    });
    expect(await runs.run(WISH)).toBe(false);
    expect(recorded.errors).toEqual(["b cannot run: There is a circle."]);
    expect(server.methods()).toEqual(["plan"]);
  });
});

describe("inputs", () => {
  test("are asked for once, remembered and sent", async () => {
    needs("size");
    results.answers = [{ size: { kind: "literal", text: "3" } }];
    await runs.run(WISH);
    await server.event({ event: "finished", outcome: "ok" });
    await runs.run(WISH);
    expect(results.forms).toHaveLength(1);
    const sent = server.asked
      .filter(([method]) => method === "hamilton/run/start")
      .map(([, params]) => params);
    expect(sent).toEqual(Array(2).fill({ ...WISH, inputs: { size: { kind: "literal", text: "3" } } }));
  });

  test("are asked for again where the user wants to edit them, with what is remembered", async () => {
    needs("size");
    results.answers = [{ size: { kind: "literal", text: "3" } }, undefined];
    await runs.run(WISH);
    await server.event({ event: "finished", outcome: "ok" });
    await runs.again("always");
    expect(results.forms[1]?.fields[0]?.remembered?.text).toBe("3");
  });

  test("that the server refuses are asked for again, with the reason", async () => {
    needs("size");
    results.answers = [{ size: { kind: "literal", text: "three" } }, undefined];
    server.answers["hamilton/run/start"] = () => {
      throw new Error("“three” is not a literal.");
    };
    expect(await runs.run(WISH)).toBe(false);
    expect(results.forms[1]?.problem).toBe("“three” is not a literal.");
    expect(runs.isRunning).toBe(false);
  });

  test("that the run refuses are asked for again, with the reason", async () => {
    needs("size");
    results.answers = [{ size: { kind: "expression", text: "1/0" } }, undefined];
    await runs.run(WISH);
    await server.event({ event: "finished", outcome: "refused", message: "1/0 failed." });
    expect(results.forms[1]?.problem).toBe("1/0 failed.");
    expect(results.forms[1]?.fields[0]?.remembered?.text).toBe("1/0");
  });

  test("that the user declines to give end the matter", async () => {
    needs("size");
    expect(await runs.run(WISH)).toBe(false);
    expect(server.methods()).toEqual(["plan"]);
  });
});

describe("a run", () => {
  test("is followed to its result", async () => {
    const preview = {
      ...WISH,
      node: "b",
      kind: "number",
      type: "int",
      summary: "3",
      seconds: 0.1,
      stale: false,
    } as const;
    server.answers["hamilton/run/result"] = () => ({ ...preview, dataflow: "train" });
    await runs.run(WISH);
    await server.event({ event: "started", nodes: ["a", "b"] });
    await server.event({ event: "node", node: "b", run: OK });
    expect(runs.isRunning).toBe(true);
    await server.event({ event: "finished", outcome: "ok", seconds: 0.2 });
    expect(results.picture?.phase).toBe("ok");
    expect(results.detail).toMatchObject({ kind: "preview", preview: { summary: "3" } });
  });

  test("is followed though its first events overtake the answer that names it", async () => {
    server.answers["hamilton/run/start"] = () => {
      void server.event({ event: "started", nodes: ["a", "b"] });
      return { runId: "1" };
    };
    await runs.run(WISH);
    expect(results.picture?.rows.map(({ node }) => node)).toEqual(["a", "b"]);
  });

  test("does not listen to events of another run", async () => {
    await runs.run(WISH);
    await server.event({ event: "finished", outcome: "ok", runId: "0" });
    expect(runs.isRunning).toBe(true);
  });

  test("shows the error of the node that failed", async () => {
    const error = { type: "ValueError", message: "no", node: "a", frames: [], text: "" };
    await runs.run(WISH);
    await server.event({ event: "started", nodes: ["a", "b"] });
    await server.event({ event: "error", error });
    await server.event({ event: "finished", outcome: "failed" });
    expect(results.picture?.selected).toBe("a");
    expect(results.detail).toEqual({ kind: "error", error });
  });

  test("is cancelled by its name, and only while it goes on", async () => {
    await runs.run(WISH);
    await runs.cancel();
    await server.event({ event: "finished", outcome: "cancelled" });
    await runs.cancel();
    expect(server.asked.filter(([method]) => method === "hamilton/run/cancel")).toEqual([
      ["hamilton/run/cancel", { runId: "1" }],
    ]);
  });

  test("that has no name yet is cancelled as soon as it has one", async () => {
    const started = runs.run(WISH);
    while (!server.methods().includes("start")) {
      await Promise.resolve();
    }
    await runs.cancel();
    await started;
    expect(server.methods()).toEqual(["plan", "start", "cancel"]);
  });

  test("keeps a second one from starting", async () => {
    await runs.run(WISH);
    expect(await runs.run(WISH)).toBe(false);
    expect(recorded.warnings).toEqual(["Another run is still going on."]);
  });

  test("ends when the server does", async () => {
    await runs.run(WISH);
    server.states.fire({ kind: "failed", reason: "killed" });
    expect(results.picture?.phase).toBe("crashed");
  });

  test("shows that its results went stale", async () => {
    await runs.run(WISH);
    await server.event({ event: "started", nodes: ["b"] });
    await server.event({ event: "finished", outcome: "ok" });
    await server.tell("hamilton/run/states", { dataflow: "train", nodes: { b: { ...OK, state: "stale" } } });
    expect(results.picture?.rows[0]?.state).toBe("stale");
  });
});

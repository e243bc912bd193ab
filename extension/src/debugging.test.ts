/** Debugging: what precedes it, what is launched, and what is said where there is no debugger. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { debug, extensions, recorded, window, workspace } from "../test/fakeVscode";
import type { Dataflows } from "./dataflows";
import { Debugging } from "./debugging";
import type { InputValues } from "./inputs";
import type { DebugPlan, RunPlan } from "./protocol.gen";
import type { ResultsView } from "./resultsView";
import { InputsQuestion } from "./runPreparation";
import type { Server } from "./server";

vi.mock("vscode", () => import("../test/fakeVscode"));

const PYTHON_DEBUGGER = { packageJSON: { contributes: { debuggers: [{ type: "debugpy" }] } } };
const OTHERS = [
  { packageJSON: {} },
  { packageJSON: { contributes: { debuggers: "nonsense" } } },
  { packageJSON: { contributes: { debuggers: [{ type: "node" }] } } },
];
const PLAN: DebugPlan = {
  python: "/venv/python",
  program: "/runner/__main__.py",
  args: ["debug"],
  cwd: "/work",
  env: { PYTHONIOENCODING: "utf-8" },
  rules: [{ path: "/runner/**", include: false }],
};
const WISH = { dataflow: "train", targets: ["cost"] };

let asked: [string, unknown][];
let problems: string[];
let answers: (InputValues | undefined)[];
let debugging: Debugging;

beforeEach(() => {
  asked = [];
  problems = [];
  answers = [];
  workspace.isTrusted = true;
  extensions.all = [...OTHERS, PYTHON_DEBUGGER];
  debug.starts = true;
  for (const list of [debug.launched, recorded.commands, recorded.errors, recorded.warnings, window.answers])
    list.length = 0;
  const field = { name: "rate", type: "str", required: true, default: null, neededBy: ["cost"] };
  const plan = (): RunPlan => ({ ...WISH, targets: ["cost"], nodes: ["cost"], inputs: [field], problems });
  const server = {
    request: async (method: string, params: unknown) => {
      asked.push([method, params]);
      return method === "hamilton/run/plan" ? plan() : PLAN;
    },
  } as unknown as Server;
  const kept = new Map<string, unknown>();
  const memory = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => kept.set(key, value),
  } as unknown as vscode.Memento;
  const results = { ask: async () => answers.shift() } as unknown as ResultsView;
  const dataflows = { named: () => ({ uris: [] }) } as unknown as Dataflows;
  debugging = new Debugging(server, dataflows, new InputsQuestion(results, memory));
});

describe("a node is debugged", () => {
  test("with the inputs that the user gives, by a launch that stays in the user's code", async () => {
    answers = [{ rate: { kind: "literal", text: "high" } }];
    await debugging.debug(WISH);
    const inputs = { rate: { kind: "literal", text: '"high"' } };
    expect(asked.at(-1)).toEqual(["hamilton/run/debug", { ...WISH, inputs }]);
    expect(debug.launched).toEqual([
      {
        type: "debugpy",
        request: "launch",
        name: "Hamilton: cost",
        python: "/venv/python",
        program: "/runner/__main__.py",
        args: ["debug"],
        cwd: "/work",
        env: { PYTHONIOENCODING: "utf-8" },
        console: "internalConsole",
        internalConsoleOptions: "openOnSessionStart",
        justMyCode: true,
        rules: [{ path: "/runner/**", include: false }],
      },
    ]);
    expect(recorded.errors).toEqual([]);
  });

  test("again with the same inputs, without asking", async () => {
    answers = [{ rate: { kind: "literal", text: "high" } }];
    await debugging.debug(WISH);
    await debugging.debug(WISH);
    expect(debug.launched).toHaveLength(2);
  });

  test("and it is said when the debugger does not start", async () => {
    answers = [{ rate: { kind: "literal", text: "high" } }];
    debug.starts = false;
    await debugging.debug(WISH);
    expect(recorded.errors).toEqual(["The debugger did not start: cost was not debugged."]);
  });
});

test("a node's name is no link where the debugger does not start", async () => {
  answers = [{ rate: { kind: "literal", text: "high" } }];
  debug.starts = false;
  await debugging.debug({ dataflow: "train", targets: ["[cost](command:quit)"] });
  expect(recorded.errors[0]).toContain("[cost]\u200b(command:quit) was not debugged.");
});

describe("nothing is launched", () => {
  test.each([
    ["in an untrusted workspace", () => (workspace.isTrusted = false), recorded.warnings, /not trusted/],
    ["where the node cannot run", () => (problems = ["It is a circle."]), recorded.errors, /It is a circle/],
    ["without a debugger", () => (extensions.all = OTHERS), recorded.errors, /needs a debugger for Python/],
  ])("%s", async (_, prepare, said, message) => {
    prepare();
    await debugging.debug(WISH);
    expect(said[0]).toMatch(message);
    expect(debug.launched).toEqual([]);
  });

  test("where the user declines to give the inputs", async () => {
    await debugging.debug(WISH);
    expect(debug.launched).toEqual([]);
  });
});

describe("without a debugger", () => {
  beforeEach(() => {
    extensions.all = [];
  });

  test.each([
    ["Install Python Debugger", "workbench.extensions.installExtension"],
    ["Open Its Page", "extension.open"],
  ])("%s does so", async (button, command) => {
    window.answers.push(button);
    await debugging.debug(WISH);
    expect(recorded.commands).toEqual([command]);
  });
});

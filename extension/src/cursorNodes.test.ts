/** The nodes of the cursor: asked for once it rests, in files of dataflows only. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { Uri, window } from "../test/fakeVscode";
import { CursorNodes } from "./cursorNodes";
import type { Dataflows } from "./dataflows";
import type { NodeParams } from "./protocol.gen";
import type { Server } from "./server";

vi.mock("vscode", () => import("../test/fakeVscode"));

const TOTAL = [{ dataflow: "train", node: "total" }];

let asked: unknown[];
let answer: () => Promise<NodeParams[]>;
let cursor: CursorNodes;
let heard: (readonly NodeParams[])[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  heard = [];
  answer = async () => TOTAL;
  const request = async (_: string, params: unknown) => {
    asked.push(params);
    return answer();
  };
  const of = (uri: Uri) => (uri.toString() === "file:///features.py" ? [{ name: "train" }] : []);
  cursor = new CursorNodes({ request } as unknown as Server, { of } as unknown as Dataflows);
  cursor.onDidMove((nodes) => heard.push(nodes));
});
afterEach(() => {
  cursor.dispose();
  vi.useRealTimers();
});

async function moveTo(file: string, line: number, restMs = 100): Promise<void> {
  const active = { line, character: 4 };
  window.activeTextEditor = { document: { uri: Uri.parse(`file:///${file}`) }, selection: { active } };
  window.selection.fire(undefined);
  await vi.advanceTimersByTimeAsync(restMs);
}

test("several listeners cost one question, asked where the cursor rests", async () => {
  cursor.onDidMove((nodes) => heard.push(nodes));
  await moveTo("features.py", 1, 10);
  await moveTo("features.py", 2);
  expect(asked).toEqual([{ uri: "file:///features.py", position: { line: 2, character: 4 } }]);
  expect(heard).toEqual([TOTAL, TOTAL]);
});

test("a file of no dataflow leaves what was told", async () => {
  await moveTo("setup.py", 1);
  expect([asked, heard]).toEqual([[], []]);
});

test("a server that does not answer tells nothing", async () => {
  answer = async () => {
    throw new Error("not running");
  };
  await moveTo("features.py", 1);
  expect(heard).toEqual([]);
});

import { beforeEach, expect, test, vi } from "vitest";

import type { WireLocation } from "./protocol.gen";
import type { Server } from "./server";
import { renameNode, showReferences } from "./sourceNavigation";

const shown = vi.hoisted(() => ({ commands: [] as unknown[][], messages: [] as string[] }));

vi.mock("vscode", () => ({
  Uri: { parse: (text: string) => text },
  Position: class {
    constructor(
      readonly line: number,
      readonly character: number,
    ) {}
  },
  Range: class {
    constructor(...at: number[]) {
      Object.assign(this, { at });
    }
  },
  Location: class {
    constructor(
      readonly uri: string,
      readonly range: unknown,
    ) {}
  },
  commands: { executeCommand: async (...command: unknown[]) => void shown.commands.push(command) },
  window: { showInformationMessage: async (message: string) => void shown.messages.push(message) },
}));

function serverWith(locations: WireLocation[]): { server: Server; asked: unknown[] } {
  const asked: unknown[] = [];
  const request = async (method: string, params: unknown) => {
    asked.push([method, params]);
    return locations;
  };
  return { server: { request } as unknown as Server, asked };
}

const POSITION = { line: 2, character: 4 };

beforeEach(() => {
  shown.commands.length = 0;
  shown.messages.length = 0;
});

test("dependents are asked for on a click, and shown in the editor's own list", async () => {
  const range = { start: { line: 7, character: 1 }, end: { line: 7, character: 6 } };
  const { server, asked } = serverWith([{ uri: "file:///b.py", range }]);
  await showReferences(server, "file:///a.py", POSITION, "train", "spend");
  expect(asked).toEqual([["hamilton/dependents", { dataflow: "train", node: "spend" }]]);
  expect(shown.commands).toEqual([
    [
      "editor.action.showReferences",
      "file:///a.py",
      POSITION,
      [{ uri: "file:///b.py", range: { at: [7, 1, 7, 6] } }],
    ],
  ]);
  expect(shown.messages).toEqual([]);
});

test("a node that nothing depends on says so", async () => {
  const { server } = serverWith([]);
  await showReferences(server, "file:///a.py", POSITION, "train", "spend");
  expect(shown.commands).toEqual([]);
  expect(shown.messages).toEqual(["Nothing depends on spend."]);
});

test("an input is renamed elsewhere; its name is no link", async () => {
  const server = { request: async () => null } as unknown as Server;
  await renameNode(server, { dataflow: "train", node: "[spend](command:quit)" });
  expect(shown.commands).toEqual([]);
  expect(shown.messages).toEqual([
    "[spend]\u200b(command:quit) comes from outside. Rename it where a function asks for it.",
  ]);
});

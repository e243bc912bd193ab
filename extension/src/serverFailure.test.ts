/** A server that does not start is told with the ways out. */

import { beforeEach, expect, test, vi } from "vitest";

import { recorded, window } from "../test/fakeVscode";
import { reportServerFailure } from "./serverFailure";

vi.mock("vscode", () => import("../test/fakeVscode"));

beforeEach(() => {
  recorded.commands = [];
  recorded.errors = [];
});

const remedy = { label: "Open the setting", command: "hamilton.openServerSetting" };

test("shows what the server said last as text", async () => {
  await reportServerFailure({ kind: "failed", reason: "[a](command:b)" });
  expect(recorded.errors[0]).not.toContain("](");
});

test.each([
  ["a retry", undefined, "Retry", "hamilton.restartServer"],
  ["another interpreter", undefined, "Choose Interpreter", "hamilton.chooseInterpreter"],
  ["what helps, where a retry does not", remedy, "Open the setting", "hamilton.openServerSetting"],
  ["the output in any case", remedy, "Show Output", "hamilton.showOutput"],
])("offers %s", async (_, way, answer, command) => {
  window.answers = [answer];
  await reportServerFailure({ kind: "failed", reason: "too old.", ...(way && { remedy: way }) });
  expect(recorded.errors).toEqual(["Hamilton cannot start its language server: too old."]);
  expect(recorded.commands).toEqual([command]);
});

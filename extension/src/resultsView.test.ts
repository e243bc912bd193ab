import { beforeEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";

import { FakeWebview, settled, Uri } from "../test/fakeVscode";
import type { InputsForm, RunPicture } from "../webview/results/messages";
import { ResultsView } from "./resultsView";

vi.mock("vscode", () => import("../test/fakeVscode"));

const FORM: InputsForm = { dataflow: "train", title: "report", fields: [], problem: null };

const RUN: RunPicture = {
  dataflow: "train",
  title: "report",
  phase: "running",
  seconds: null,
  message: null,
  python: null,
  hamilton: null,
  rows: [],
  selected: "report",
};

let view: ResultsView;
let page: FakeWebview;
const opened: unknown[][] = [];

beforeEach(() => {
  opened.length = 0;
  const ignore = () => {};
  view = new ResultsView(
    Uri.parse("file:///extension") as unknown as vscode.Uri,
    {
      select: ignore,
      reveal: ignore,
      open: (...place) => opened.push(place),
      cancel: ignore,
      again: ignore,
      editInputs: ignore,
    },
    { appendLine: ignore } as unknown as vscode.OutputChannel,
  );
  page = new FakeWebview();
});

async function openPage(): Promise<void> {
  const shown = { webview: page, onDidDispose: () => {}, show: () => {} };
  view.resolveWebviewView(shown as unknown as vscode.WebviewView);
  await page.say({ type: "ready" });
}

const types = () => page.take().map(({ type }) => type);

test("nothing is sent before the page says that it is ready", async () => {
  view.resolveWebviewView({ webview: page, onDidDispose: () => {} } as unknown as vscode.WebviewView);
  view.showRun(RUN);
  expect(types()).toEqual([]);
  await page.say({ type: "ready" });
  expect(types()).toEqual(["run", "output"]);
});

test("a page that is opened late shows what came before", async () => {
  view.showRun(RUN);
  view.showDetail("report", { kind: "none", message: "Running…" });
  view.appendOutput({ stream: "stdout", text: "hello" });
  await openPage();
  expect(page.take()).toEqual([
    { type: "run", run: RUN },
    { type: "detail", node: "report", detail: { kind: "none", message: "Running…" } },
    { type: "output", chunks: [{ stream: "stdout", text: "hello" }], restart: true },
  ]);
});

test("a question is answered by what the user gives", async () => {
  await openPage();
  const answer = view.ask(FORM);
  await settled();
  await page.say({ type: "submit", inputs: { csv: { kind: "file", text: "a.csv" } } });
  expect(await answer).toEqual({ csv: { kind: "file", text: "a.csv" } });
});

test("a question that is declined leads back to the run", async () => {
  await openPage();
  view.showRun(RUN);
  const answer = view.ask(FORM);
  await settled();
  page.take();
  await page.say({ type: "dismiss" });
  expect(await answer).toBeUndefined();
  expect(types()).toEqual(["run", "output"]);
});

test("a run that goes on does not push the question away", async () => {
  await openPage();
  void view.ask(FORM);
  await settled();
  page.take();
  view.showRun(RUN);
  expect(types()).toEqual([]);
});

test("a second question ends the first", async () => {
  await openPage();
  const first = view.ask(FORM);
  void view.ask({ ...FORM, title: "other" });
  expect(await first).toBeUndefined();
});

test("the same detail is sent once, so that the page keeps its scroll position", async () => {
  await openPage();
  page.take();
  view.showDetail("report", { kind: "none", message: "Running…" });
  view.showDetail("report", { kind: "none", message: "Running…" });
  expect(types()).toEqual(["detail"]);
});

test("a place in a traceback is opened", async () => {
  await openPage();
  await page.say({ type: "open", uri: "file:///a.py", line: 3 });
  expect(opened).toEqual([["file:///a.py", 3]]);
});

test("the page may load nothing but its own script and style", async () => {
  await openPage();
  const [first, second] = [...page.html.matchAll(/nonce[-=]"?([\w-]+)/g)].map((match) => match[1]);
  expect(page.html).toContain("default-src 'none'");
  expect(first).toBe(second);
  expect(page.html).not.toContain("unsafe-inline");
});

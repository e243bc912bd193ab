/** The page's side of the layout thread: what it sends on, and what it says of a thread that fails. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LayoutClient } from "./client";
import type { Layout, LayoutGraph } from "./graph";

/** A thread whose answers the test gives. */
class FakeWorker extends EventTarget {
  static latest: FakeWorker;
  readonly asked: { id: number; memory: string }[] = [];

  constructor() {
    super();
    FakeWorker.latest = this;
  }

  postMessage(request: { id: number; memory: string }): void {
    this.asked.push(request);
  }

  answer(): void {
    const data = { id: this.asked.at(-1)!.id, layout: {} as Layout };
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const GRAPH = {} as LayoutGraph;
let shown: string[];
let errors: string[];
let client: LayoutClient<string>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", FakeWorker);
  [shown, errors] = [[], []];
  client = new LayoutClient<string>(
    "",
    (_, subject) => shown.push(subject),
    (message) => errors.push(message),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("of the requests that come during a layout only the last is made", () => {
  for (const subject of ["one", "two", "three"]) client.request(GRAPH, subject, "horizontal", "keep");
  FakeWorker.latest.answer();
  FakeWorker.latest.answer();
  expect(shown).toEqual(["one", "three"]);
});

test("a request to start anew is not lost with the one that is dropped", () => {
  client.request(GRAPH, "one", "horizontal", "keep");
  client.request(GRAPH, "two", "horizontal", "anew");
  client.request(GRAPH, "three", "horizontal", "keep");
  FakeWorker.latest.answer();
  expect(FakeWorker.latest.asked.at(-1)?.memory).toBe("anew");
});

test("nothing is made aside while a layout is awaited", () => {
  client.request(GRAPH, "one", "horizontal", "keep");
  client.request(GRAPH, "aside", "horizontal", "aside");
  FakeWorker.latest.answer();
  expect(shown).toEqual(["one"]);
  expect(FakeWorker.latest.asked).toHaveLength(1);
});

test("a thread that answers is never complained of", () => {
  client.request(GRAPH, "one", "horizontal", "keep");
  FakeWorker.latest.answer();
  vi.advanceTimersByTime(600_000);
  expect(errors).toEqual([]);
});

test("a thread that says nothing any more is reported", () => {
  client.request(GRAPH, "one", "horizontal", "keep");
  vi.advanceTimersByTime(59_000);
  expect(errors).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(errors).toEqual(["The layout thread has not answered for 60 seconds."]);
});

test("a thread that fails is reported once", () => {
  client.request(GRAPH, "one", "horizontal", "keep");
  const failure = Object.assign(new Event("error"), { message: "out of memory" });
  FakeWorker.latest.dispatchEvent(failure);
  vi.advanceTimersByTime(600_000);
  expect(errors).toEqual(["out of memory"]);
});

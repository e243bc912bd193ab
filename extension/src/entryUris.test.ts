/** Entries of the dataflows view find their way through an address and back, whatever they are called. */

import { expect, test, vi } from "vitest";
import type { TreeEntry } from "./dataflowTree";
import { entryAt, entryUri, problemsOf } from "./entryUris";

vi.mock("vscode", () => import("../test/fakeVscode"));

const NAMES = ["train", "a b", "ns.node", "a/b", "100%", "%2F", "größe 🚀", "a?b#c", "<script>"];

const entries = NAMES.flatMap((name): TreeEntry[] => [
  { kind: "dataflow", dataflow: name },
  { kind: "group", dataflow: name, group: `module:${name}` },
  { kind: "node", dataflow: "train", node: name },
]);

test.each(entries.map((entry) => [JSON.stringify(entry), entry] as const))("%s", (_, entry) => {
  const uri = entryUri(entry, { errors: 2, warnings: 1 });
  expect(entryAt(uri.toString())).toEqual(entry);
  expect(problemsOf(uri)).toEqual({ errors: 2, warnings: 1 });
});

test.each([
  "",
  "file:///a.py",
  "hamilton-dataflow:/",
  "hamilton-dataflow:/train",
  "hamilton-dataflow:/train/node/",
  "hamilton-dataflow:/train/cell/a",
  "hamilton-dataflow:/%25E0%25A4/node/a",
  "hamilton-dataflow:////train/node/a",
  "foo bar:x",
  "see: hamilton-dataflow:/train/node/a",
])("%j is no entry", (text) => {
  expect(entryAt(text)).toBeUndefined();
});

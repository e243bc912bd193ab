/** A saved page holds what the panel shows, and what only the server knows. */

import { expect, it, vi } from "vitest";
import type { PageGraph } from "../webview/standalone/pageData";
import type { GraphPage, GraphVariants } from "./protocol.gen";

vi.mock("vscode", () => ({}));

const { completed } = await import("./graphExport");

const graph = { dataflow: "run", revision: 7, config: {}, nodes: [], edges: [] };
const shown: PageGraph = {
  ...{ graph, showsVariants: false, origin: "", places: {}, descriptions: {} },
  ...{ runs: {}, collapsed: { "module a": true } },
};
const description = { dataflow: "run", node: "a", signature: "def a()", documentation: null, value: null };
const none: GraphVariants = { dataflow: "run", nodes: [], edges: [], variants: {} };
const one = { function: "a__uk", when: ["region='UK'"], chosen: true, type: null, config: null };
const some: GraphVariants = { ...none, variants: { a: [one] } };
const more: GraphPage = {
  ...{ dataflow: "run", places: { a: "a.py:3" }, descriptions: { a: description }, variants: some },
};

it("has places, documentation and configurations of the server", () => {
  expect(completed(shown, more)).toEqual({
    ...shown,
    places: { a: "a.py:3" },
    descriptions: { a: description },
    variants: some,
  });
});

it("keeps the configurations as they are shown", () => {
  const asShown = { ...some, nodes: [] };
  expect(completed({ ...shown, variants: asShown, showsVariants: true }, more).variants).toBe(asShown);
});

it("has no configurations where nothing depends on them", () => {
  expect(completed(shown, { ...more, variants: none })).not.toHaveProperty("variants");
});

it("is what the panel shows where the server is too old to say more", () => {
  expect(completed(shown, undefined)).toBe(shown);
});

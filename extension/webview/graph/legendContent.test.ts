import { expect, test } from "vitest";

import { MARKETING_RUNS, marketing, sales } from "./dev/samples";
import { ModulePalette } from "./draw/palette";
import type { Theme } from "./draw/theme";
import { legendContent } from "./legendContent";
import { GraphModel } from "./model";
import { Showing } from "./shown/showing";

const theme = { modules: ["red", "green", "blue"], states: { ok: "lime", failed: "crimson" } };

/** The legend of a graph; `change` is what happened to it since it was opened. */
function legendOf(graph = marketing(), change: (model: GraphModel, showing: Showing) => void = () => {}) {
  const model = new GraphModel();
  model.applySnapshot(graph);
  const showing = new Showing(model);
  showing.begin({});
  change(model, showing);
  showing.refresh();
  const palette = new ModulePalette();
  palette.learn(graph.nodes.flatMap((node) => node.module ?? []));
  return legendContent(model, showing, { palette, renderer: { theme: theme as unknown as Theme } });
}

test("modules with their colours and sizes, and the kinds and edges that there are", () => {
  const { modules, kinds, hasOptional, hasMismatch, states } = legendOf();
  expect(modules).toEqual([
    { name: "features", nodes: 6, colour: "red" },
    { name: "loaders", nodes: 3, colour: "green" },
    { name: "report", nodes: 2, colour: "blue" },
  ]);
  expect(kinds).toEqual(["function", "input", "config", "opaque"]);
  expect([hasOptional, hasMismatch]).toEqual([true, true]);
  expect(states).toEqual([]);
});

test("states once something was run, in the order of a run", () => {
  const { states } = legendOf(marketing(), (model) =>
    model.applyRunStates({ dataflow: "marketing", nodes: { ...MARKETING_RUNS } }),
  );
  expect(states.map(({ state }) => state)).toEqual([
    "queued",
    "running",
    "ok",
    "cached",
    "failed",
    "skipped",
    "stale",
  ]);
});

test("problems, as long as there are any", () => {
  expect(legendOf().signs).toEqual(["errors", "warnings"]);
  const graph = marketing();
  const sound = graph.nodes.map((node) => ({ ...node, errors: 0, warnings: 0 }));
  expect(legendOf({ ...graph, nodes: sound }).signs).toEqual([]);
});

test("nodes that Hamilton makes otherwise, and those whose code does not parse", () => {
  const graph = marketing();
  const nodes = graph.nodes.map((node) => ({ ...node, errors: 0, warnings: 0 }));
  nodes[4] = { ...nodes[4]!, status: "stale" };
  const { signs } = legendOf({ ...graph, nodes }, (model) =>
    model.applyDifferences("marketing", { report: "type: float here, int in Hamilton" }),
  );
  expect(signs).toEqual(["differs", "broken"]);
});

test("closed groups, with the problems of their members", () => {
  const { groups, signs } = legendOf(marketing(), (_model, showing) =>
    showing.setCollapsed("module:features", true),
  );
  expect(groups).toEqual(["module"]);
  expect(signs).toEqual(["errors"]);
});

test("variants, while all are shown", () => {
  const { chosen, all } = sales();
  expect(legendOf(chosen).signs).toEqual([]);
  const { signs, hasVariants } = legendOf(chosen, (model) => model.showVariants(all));
  expect(signs).toEqual(["chosen", "notChosen"]);
  expect(hasVariants).toBe(true);
});

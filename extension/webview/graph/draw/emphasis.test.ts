/** What stands out when the user points, selects or searches. */

import { expect, it } from "vitest";
import { marketing } from "../dev/samples";
import { edgeKey, GraphModel } from "../model";
import { Showing } from "../shown/showing";
import { type Attention, emphasise } from "./emphasis";

const model = new GraphModel();
model.applySnapshot(marketing());
const showing = new Showing(model);
showing.begin({});

const NOTHING: Attention = { hovered: null, selected: new Set(), matches: null, module: null };

function strongest(attention: Partial<Attention>): string[] {
  const { strengths, rest } = emphasise(showing.graph, { ...NOTHING, ...attention });
  return [...model.nodes.keys()].filter((name) => (strengths?.get(name) ?? rest) === 1);
}

it("is nothing as long as nobody points", () => {
  expect(strongest({})).toEqual([...model.nodes.keys()]);
});

it("is on the node that is pointed at and its neighbours", () => {
  expect(strongest({ hovered: "acquisition_cost" })).toEqual([
    "spend",
    "signups",
    "acquisition_cost",
    "report",
  ]);
});

it("is weaker on what they come from, and weakest on the rest", () => {
  const { strengths, rest } = emphasise(showing.graph, { ...NOTHING, hovered: "acquisition_cost" });
  expect(strengths!.get("raw_spend")).toBeLessThan(1);
  expect(strengths!.get("raw_spend")).toBeGreaterThan(rest);
  expect(strengths!.has("spend_mean")).toBe(false);
});

it("marks the edges of the node that is selected and fades nothing", () => {
  const { strengths, edges } = emphasise(showing.graph, { ...NOTHING, selected: new Set(["spend_mean"]) });
  expect(strengths).toBe(null);
  expect([...edges]).toEqual([
    edgeKey({ source: "spend", target: "spend_mean" }),
    edgeKey({ source: "spend_mean", target: "spend_zero_mean" }),
  ]);
});

it.each([
  ["matches of a search", { matches: new Set(["signups", "report"]) }, ["signups", "report"]],
  ["a search without matches", { matches: new Set<string>() }, []],
  [
    "a search, with the selected node",
    { matches: new Set(["report"]), selected: new Set(["spend"]) },
    ["spend", "report"],
  ],
  ["a module of the legend", { module: "report" }, ["external_scores", "report"]],
  [
    "the node pointed at rather than a search",
    { hovered: "region", matches: new Set(["report"]) },
    ["region", "raw_spend"],
  ],
] as const)("is on %s", (_, attention, expected) => {
  expect(strongest(attention)).toEqual(expected);
});

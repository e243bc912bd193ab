/** The filters of a search: how they are written, and what passes them. */

import { describe, expect, it } from "vitest";
import { marketing } from "../dev/samples";
import { GraphModel } from "../model";
import { nodesPassing, parseQuery } from "./filter";

describe("a query", () => {
  it.each([
    ["spend mean", "", "spend mean"],
    ["tag:owner=growth spend", "tag=owner=growth", "spend"],
    ['MODULE:"my module" x', "module=my module", "x"],
    ["-kind:input", "-kind=input", ""],
    ["tag: spend", "", "spend"],
    ["http://x", "", "http://x"],
    ['type:"dict[str, float]', "type=dict[str, float]", ""],
  ])("%j asks for %j and searches %j", (query, filters, text) => {
    const parsed = parseQuery(query);
    const written = parsed.filters.map(({ key, value, isTurned }) => `${isTurned ? "-" : ""}${key}=${value}`);
    expect([written.join(" "), parsed.text]).toEqual([filters, text]);
  });
});

describe("a filter", () => {
  const model = new GraphModel();
  const { nodes, ...graph } = marketing();
  const tagged = nodes.map((node) => (node.name === "report" ? { ...node, tags: { rule: "a=b" } } : node));
  model.applySnapshot({ ...graph, nodes: tagged });
  model.applyRun("spend", { state: "failed", seconds: 1, summary: null });

  it.each([
    ["kind:input", "spend_path rolling_weeks"],
    ["kind:input kind:config", "spend_path region rolling_weeks"],
    ["module:loaders -type:frame", "spend signups"],
    ["type:dict", "report"],
    ["tag:owner", "acquisition_cost"],
    ["tag:OWNER=Growth", "acquisition_cost"],
    ["tag:owner=sales", ""],
    ["tag:rule=a=b", "report"],
    ["state:failed", "spend"],
    ["state:none kind:config", "region"],
    ["up:spend", "spend_path region raw_spend spend"],
    ["down:signups", "signups acquisition_cost report"],
    ["down:spend up:spend_mean", "spend spend_mean"],
    ["up:nobody", ""],
  ])("%s lets pass %j", (query, expected) => {
    expect([...(nodesPassing(parseQuery(query).filters, model) ?? [])].join(" ")).toBe(expected);
  });

  it("that is not there lets everything pass", () => {
    expect(nodesPassing(parseQuery("spend").filters, model)).toBeNull();
  });
});

/** Groups, what is collapsed, lenses, and the cards and edges that come of them. */

import { describe, expect, it } from "vitest";
import type { GraphEdge, GraphNode } from "../../../src/protocol.gen";
import { GraphModel } from "../model";
import { Collapse } from "./collapse";
import { findGroups } from "./groups";
import { type Lens, nodesSeen, WHOLE } from "./lens";
import { ShownGraph } from "./shownGraph";

/** `module/function: node node`; a node outside of any module is an input. */
function graph(makers: string, edges: string): GraphModel {
  const model = new GraphModel();
  const nodes = makers
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [maker, names] = line.trim().split(": ") as [string, string];
      const [module, made] = maker === "input" ? [null, null] : (maker.split("/") as [string, string?]);
      return names.split(" ").map((name) => node(name, module, module === null ? null : (made ?? name)));
    });
  model.applySnapshot({
    dataflow: "d",
    revision: 1,
    config: {},
    nodes,
    edges: edges
      .trim()
      .split(/\s*,\s*/)
      .map(edge),
  });
  return model;
}

function node(name: string, module: string | null, made: string | null): GraphNode {
  const kind = module === null ? "input" : "function";
  return {
    name,
    kind,
    type: null,
    module,
    function: made,
    summary: null,
    tags: {},
    status: "exact",
    reason: null,
    errors: 0,
    warnings: name === "bad" ? 1 : 0,
  };
}

function edge(text: string): GraphEdge {
  const [source, sign, target] = text.split(" ") as [string, string, string];
  return { source, target, optional: sign === "?>", mismatch: sign === "!>" };
}

const shop = () =>
  graph(
    `input: path threshold
     load: raw
     load/columns: frame price amount
     sub/score: fit.score.raw
     model: fit bad
     sub/score: fit.score`,
    "path -> raw, raw -> frame, frame -> price, frame -> amount, price -> fit.score.raw, fit.score.raw -> fit.score, fit.score ?> fit, threshold -> fit, amount !> bad, price -> bad",
  );

const groupsOf = (model: GraphModel) =>
  findGroups(model.nodes.values(), (name) => model.next(name, "downstream"));

describe("groups", () => {
  const { groups, innermost } = groupsOf(shop());

  it.each([
    ["module:load", null, "path raw frame price amount"],
    ["function:load.columns", "module:load", "frame price amount"],
    ["module:model", null, "threshold fit.score.raw fit bad fit.score"],
    ["namespace:fit", "module:model", "fit.score.raw fit fit.score"],
  ])("%s within %s holds %s", (id, parent, members) => {
    expect(groups.get(id)).toMatchObject({ parent, members: members.split(" ") });
  });

  it("nest from the module to the namespace", () => {
    expect(innermost.get("fit.score.raw")).toBe("namespace:fit.score");
    expect(groups.get("namespace:fit.score")?.parent).toBe("namespace:fit");
  });

  it("take inputs of several modules together where there are many", () => {
    const many = "s1 s2 s3 s4 s5 s6 s7 s8".split(" ");
    const edges = many.flatMap((name) => [`${name} -> x`, `${name} -> y`]).join(", ");
    const model = graph(`input: ${many.join(" ")}\na: x\nb: y`, edges);
    expect(groupsOf(model).groups.get("inputs:Inputs")?.members).toEqual(many);
  });

  it.each([
    ["one order", "a: sales.x\nb: sales.y"],
    ["the other", "b: sales.y\na: sales.x"],
  ])("of a namespace that two modules share lie within neither, in %s", (_, nodes) => {
    expect(groupsOf(graph(nodes, "")).groups.get("namespace:sales")).toMatchObject({
      module: null,
      parent: null,
    });
  });

  it("leave an input alone that two modules need", () => {
    const model = graph("input: shared\na: x\nb: y", "shared -> x, shared -> y");
    expect(groupsOf(model).innermost.has("shared")).toBe(false);
  });
});

function shown(model: GraphModel, collapsed: readonly string[], lens: Lens = WHOLE): ShownGraph {
  const grouping = groupsOf(model);
  const choices = Object.fromEntries(collapsed.map((id) => [id, true]));
  return ShownGraph.of(
    model,
    grouping,
    Collapse.of(grouping, model.nodes.size, choices),
    nodesSeen(lens, model),
  );
}

const picture = (graph: ShownGraph) =>
  graph
    .edges()
    .map(
      ({ source, target, optional, mismatch }) =>
        `${source} ${optional ? "?" : mismatch ? "!" : "-"}> ${target}`,
    )
    .sort()
    .join(", ");

describe("a collapsed group", () => {
  it("is one card whose edges are those of its members", () => {
    const graph = shown(shop(), ["function:load.columns"]);
    expect([...graph.cards.keys()].join(" ")).toBe(
      "path threshold raw function:load.columns fit.score.raw fit bad fit.score",
    );
    expect(picture(graph)).toBe(
      "fit.score ?> fit, fit.score.raw -> fit.score, function:load.columns !> bad, function:load.columns -> fit.score.raw, path -> raw, raw -> function:load.columns, threshold -> fit",
    );
    expect(graph.cardOf("price")).toBe("function:load.columns");
  });

  it("hides the groups inside it", () => {
    const graph = shown(shop(), ["module:load", "function:load.columns"]);
    expect(graph.cardOf("price")).toBe("module:load");
    expect(graph.cards.get("module:load")?.group).toMatchObject({ size: 5, group: { label: "load" } });
  });

  it("counts the problems of its members", () => {
    expect(shown(shop(), ["module:model"]).cards.get("module:model")?.warnings).toBe(1);
  });

  it.each([
    [{ raw: "ok", frame: "running", price: "queued" }, "running", "1 of 5 done"],
    [{ raw: "ok", frame: "failed", price: "skipped" }, "failed", "1 of 5 done"],
    [{ raw: "ok", frame: "cached" }, "ok", "2 of 5 done"],
  ] as const)("stands for the runs of its members: %o", (states, state, summary) => {
    const runs = new Map(
      Object.entries(states).map(([name, state]) => [name, { state, seconds: 1, summary: null }]),
    );
    expect(shown(shop(), ["module:load"]).runOf("module:load", runs)).toMatchObject({ state, summary });
  });
});

describe("a lens", () => {
  it.each<[string, Lens, string]>([
    [
      "one hop around",
      { kind: "around", nodes: ["frame"], directions: "both", hops: 1 },
      "raw frame price amount",
    ],
    ["two hops up", { kind: "around", nodes: ["frame"], directions: "upstream", hops: 2 }, "path raw frame"],
    [
      "all that a run needs",
      { kind: "around", nodes: ["bad"], directions: "upstream", hops: Infinity },
      "path raw frame price amount bad",
    ],
    [
      "all that it feeds",
      { kind: "around", nodes: ["price"], directions: "downstream", hops: Infinity },
      "price fit.score.raw fit bad fit.score",
    ],
    ["the ways between", { kind: "between", from: "frame", to: "bad" }, "frame price amount bad"],
    [
      "the ways between, asked the other way round",
      { kind: "between", from: "bad", to: "frame" },
      "frame price amount bad",
    ],
    ["two that nothing joins", { kind: "between", from: "path", to: "threshold" }, "path threshold"],
  ])("shows %s", (_, lens, expected) => {
    const graph = shown(shop(), ["module:load"], lens);
    expect([...graph.cards.keys()].join(" ")).toBe(expected);
  });
});

describe("the first view", () => {
  const names = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, k) => `${prefix}${k}`).join(" ");

  it.each([
    ["300 nodes are open", `a/a: ${names(150, "x")}\nb/b: ${names(150, "y")}`, 300],
    ["of 301 nodes the modules are closed", `a/a: ${names(150, "x")}\nb/b: ${names(151, "y")}`, 2],
    ["a lone module is open, its functions closed", `a/f: ${names(200, "x")}\na/g: ${names(200, "y")}`, 2],
  ])("%s", (_, makers, cards) => {
    expect(shown(graph(makers, "x0 -> y0"), []).cards.size).toBe(cards);
  });

  it("shows the node of a module that has no other", () => {
    const overview = shown(graph(`a/a: ${names(301, "x")}\nb: only`, "x0 -> only"), []);
    expect([...overview.cards.keys()]).toEqual(["module:a", "only"]);
  });

  it("keeps what the user opened, and goes on closing what is new", () => {
    const model = graph(`a/a: ${names(150, "x")}\nb/b: ${names(151, "y")}`, "x0 -> y0");
    const grouping = groupsOf(model);
    const collapse = Collapse.of(grouping, model.nodes.size, {});
    collapse.reveal("x0", grouping);
    const again = Collapse.of(grouping, model.nodes.size, collapse.choices);
    expect(ShownGraph.of(model, grouping, again, null).cards.size).toBe(151);
  });
});

/** All configurations at once, beside the graph of the chosen one. */

import { beforeEach, describe, expect, it } from "vitest";
import type { GraphPatch } from "../../src/protocol.gen";
import { sales } from "./dev/samples";
import { pageGraphOf } from "./export/page";
import { GraphModel } from "./model";
import { Showing } from "./shown/showing";

let model: GraphModel;
let showing: Showing;

beforeEach(() => {
  model = new GraphModel();
  showing = new Showing(model);
  model.applySnapshot(sales().chosen);
  showing.begin({});
});

function showAll(): void {
  model.showVariants(sales().all);
  showing.refresh();
}

function patch(rest: Partial<GraphPatch>): void {
  const none = { nodes: [], removedNodes: [], edges: [], removedEdges: [] };
  model.applyPatch({
    dataflow: "sales",
    base: model.revision,
    revision: model.revision + 1,
    ...none,
    ...rest,
  });
  showing.refresh();
}

const others = () => [...showing.graph.cards.values()].filter((card) => card.isOther).map(({ name }) => name);
const otherEdges = () =>
  showing.graph.edges().flatMap(({ source, target, isOther }) => (isOther ? [`${source} -> ${target}`] : []));

describe("all variants", () => {
  it("add the nodes and edges of other configurations, marked as such", () => {
    const chosen = [...model.nodes.keys()];
    showAll();
    expect([...model.nodes.keys()]).toEqual([...chosen, "sales_tax_table", "state"]);
    expect(others()).toEqual(["sales_tax_table", "state"]);
    expect(otherEdges().sort()).toEqual([
      "orders -> state",
      "region -> state",
      "sales_tax_table -> tax",
      "state -> tax",
    ]);
  });

  it("say of a node under which conditions which function makes it", () => {
    expect(showing.card("tax")?.variants).toBeUndefined();
    showAll();
    const found = showing.card("tax")?.variants?.map(({ function: made, chosen }) => [made, chosen]);
    expect(found).toEqual([
      ["tax__uk", true],
      ["tax__us", false],
      ["tax__none", false],
    ]);
    expect(showing.card("margin")?.variants).toEqual([]);
  });

  it("leave nothing behind when one configuration is shown again", () => {
    const before = [...showing.graph.cards.values(), ...showing.graph.edges()];
    showAll();
    model.showVariants(null);
    showing.refresh();
    expect([...showing.graph.cards.values(), ...showing.graph.edges()]).toEqual(before);
  });

  it("count in lineage and in what a lens shows", () => {
    showAll();
    expect(model.next("tax", "upstream")).toContain("state");
    showing.look({ kind: "around", nodes: ["state"], directions: "downstream", hops: 1 });
    expect([...showing.graph.cards.keys()]).toEqual(["tax", "state"]);
  });

  it("take the place of an input that only the chosen configuration lacks a function for", () => {
    const asked = sales().all.nodes.find(({ name }) => name === "sales_tax_table")!;
    patch({ nodes: [{ ...asked, name: "state" }] });
    expect(showing.card("state")?.kind).toBe("input");
    showAll();
    expect(showing.card("state")).toMatchObject({ kind: "function", isOther: true });
  });

  it("follow patches of the chosen configuration until the next answer", () => {
    showAll();
    patch({ removedNodes: ["margin"], removedEdges: [{ source: "gross_price", target: "margin" }] });
    expect(showing.card("margin")).toBeUndefined();
    patch({ removedNodes: ["tax"] });
    expect(showing.card("tax")?.isOther).toBe(true);
  });

  it("are those of one dataflow", () => {
    showAll();
    model.applySnapshot({ ...sales().chosen, dataflow: "another" });
    expect(model.showsAllVariants).toBe(false);
  });

  it("subdue a closed group only where all of it belongs to other configurations", () => {
    showAll();
    showing.setAllCollapsed(true);
    expect(others()).toEqual([]);
    patch({ removedNodes: ["tax", "vat_rate", "region"] });
    expect(others()).toEqual(["module:taxes"]);
  });

  it("are shown by the page of one file as they were by the panel", () => {
    showAll();
    const { graph, variants } = pageGraphOf(model, {});
    const page = new GraphModel();
    const shownThere = new Showing(page);
    page.applySnapshot(graph);
    page.showVariants(variants ?? null);
    shownThere.begin({});
    expect([...shownThere.graph.cards.values()]).toEqual([...showing.graph.cards.values()]);
    expect(shownThere.graph.edges()).toEqual(showing.graph.edges());
  });
});

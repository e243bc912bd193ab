/** A card stays the same card while its node is renamed. */

import { describe, expect, it } from "vitest";
import type { GraphNode, GraphPatch } from "../../src/protocol.gen";
import { marketing } from "./dev/samples";
import { findRename, Identities } from "./identities";

const nodes = new Map(marketing().nodes.map((node) => [node.name, node]));

function patch(removed: readonly string[], added: readonly Partial<GraphNode>[]): GraphPatch {
  return {
    dataflow: "marketing",
    base: 1,
    revision: 2,
    nodes: added.map((node) => ({ ...nodes.get("spend_mean")!, ...node })),
    removedNodes: [...removed],
    edges: [],
    removedEdges: [],
  };
}

describe("a patch", () => {
  it.each([
    [
      "with one function for another of the module",
      patch(["spend_mean"], [{ name: "spend_average" }]),
      "spend_average",
    ],
    ["that changes others too", patch(["spend_mean"], [{ name: "m" }, { name: "report", errors: 1 }]), "m"],
    ["that only adds", patch([], [{ name: "new" }]), null],
    ["that only removes", patch(["spend_mean"], []), null],
    ["with two for one", patch(["spend_mean"], [{ name: "a" }, { name: "b" }]), null],
    ["with one of another module", patch(["spend_mean"], [{ name: "a", module: "report" }]), null],
    ["with an input for a function", patch(["spend_mean"], [{ name: "a", kind: "input" }]), null],
  ])("%s is a rename to %s", (_, changes, to) => {
    expect(findRename(nodes, changes)?.to ?? null).toBe(to);
  });
});

describe("an identity", () => {
  it("stays through renames", () => {
    const identities = new Identities();
    const first = identities.of("s");
    identities.rename({ from: "s", to: "sp" });
    identities.rename({ from: "sp", to: "spend" });
    expect(identities.of("spend")).toBe(first);
  });

  it("is not shared with a later node of the old name", () => {
    const identities = new Identities();
    identities.of("a");
    identities.rename({ from: "a", to: "b" });
    expect(identities.of("a")).not.toBe(identities.of("b"));
  });
});

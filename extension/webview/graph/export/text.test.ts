/** The graph as text: nodes, edges and their kinds, whatever the names hold. */

import { expect, it } from "vitest";
import { marketing } from "../dev/samples";
import { GraphModel } from "../model";
import { Showing } from "../shown/showing";
import { dotOf, mermaidOf } from "./text";

function shown(): Showing {
  const model = new GraphModel();
  const { nodes, ...graph } = marketing();
  const named = nodes
    .slice(0, 5)
    .map((node) => (node.name === "signups" ? { ...node, name: 'a"<b>' } : node));
  model.applySnapshot({ ...graph, nodes: named });
  const showing = new Showing(model);
  showing.begin({});
  return showing;
}

it("as DOT", () => {
  expect(dotOf(shown().graph)).toBe(`digraph {
  rankdir=LR;
  node [shape=box, style=rounded];
  "spend_path" [label="spend_path\\nstr", style="rounded,dashed"];
  "region" [label="region\\nstr", style="rounded,dashed"];
  "rolling_weeks" [label="rolling_weeks\\nint", style="rounded,dashed"];
  "raw_spend" [label="raw_spend\\npd.DataFrame"];
  "spend" [label="spend\\npd.Series"];
  "spend_path" -> "raw_spend";
  "region" -> "raw_spend" [style=dashed];
  "raw_spend" -> "spend";
}
`);
});

it("as Mermaid, with a closed group", () => {
  const showing = shown();
  showing.setCollapsed("module:loaders", true);
  expect(mermaidOf(showing.graph)).toBe(`flowchart LR
  n0[["loaders"]]
  n1(["rolling_weeks"])
`);
});

it("with names that are markup elsewhere", () => {
  const model = new GraphModel();
  const [node] = marketing().nodes;
  model.applySnapshot({ ...marketing(), nodes: [{ ...node!, name: '`"<b>&lt;\u0007\\' }], edges: [] });
  const showing = new Showing(model);
  showing.begin({});
  expect(dotOf(showing.graph)).toContain('"`\\"<b>&lt;\ufffd\\\\" [label="`\\"<b>&amp;lt;\ufffd\\\\\\nstr"');
  expect(mermaidOf(showing.graph)).toContain('n0(["#96;#34;#60;b#62;#38;lt#59;\ufffd\\"])');
});

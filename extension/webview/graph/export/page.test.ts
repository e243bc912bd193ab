/** The page holds all of the dataflow, whatever is closed on the canvas. */

import { expect, it } from "vitest";
import { MARKETING_RUNS, marketing } from "../dev/samples";
import { GraphModel } from "../model";
import { pageGraphOf } from "./page";

it("is the graph that the server sent, with its runs and what is closed", () => {
  const graph = marketing();
  const model = new GraphModel();
  model.applySnapshot(graph);
  model.applyRunStates({ dataflow: graph.dataflow, nodes: MARKETING_RUNS });
  const closed = { "module features": true };
  const page = pageGraphOf(model, closed);
  expect(page.graph).toEqual(graph);
  expect(page.runs).toEqual(MARKETING_RUNS);
  expect(page.collapsed).toEqual(closed);
});

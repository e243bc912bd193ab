/** Which nodes a search finds, and in which order. */

import { expect, it } from "vitest";
import { grown, marketing } from "../dev/samples";
import { findNodes } from "./search";

const nodes = marketing().nodes;

it.each([
  ["", []],
  ["   ", []],
  [
    "spend",
    [
      "spend",
      "spend_path",
      "spend_mean",
      "spend_zero_mean",
      "spend_std_dev",
      "spend_zero_mean_unit_variance",
      "raw_spend",
      "avg_3wk_spend",
    ],
  ],
  ["SPEND mean", ["spend_mean", "spend_zero_mean", "spend_zero_mean_unit_variance"]],
  ["scores", ["external_scores"]],
  ["gnup", ["signups"]],
  ["dataframe", ["raw_spend"]],
  ["loaders", ["raw_spend", "spend", "signups"]],
  ["nothing like it", []],
])("%j finds %j", (query, expected) => {
  expect(findNodes(nodes, query)).toEqual(expected);
});

it("finds every node of a large graph by its name", () => {
  const many = grown(300).nodes;
  for (const { name } of many) expect(findNodes(many, name)[0]).toBe(name);
});

/** Going from match to match, while the graph changes underneath. */

import { beforeEach, expect, it } from "vitest";
import { marketing } from "../dev/samples";
import { GraphModel } from "../model";
import { SearchSession } from "./searchSession";

const { nodes } = marketing();

function graphOf(shown: typeof nodes): GraphModel {
  const model = new GraphModel();
  model.applySnapshot({ ...marketing(), nodes: shown });
  return model;
}

let session: SearchSession;

beforeEach(() => {
  session = new SearchSession();
  session.search(graphOf(nodes), "mean");
});

const MATCHES = ["spend_mean", "spend_zero_mean", "spend_zero_mean_unit_variance"];

it("begins at no match", () => {
  expect([session.matches, session.current, session.isActive]).toEqual([MATCHES, -1, true]);
});

it("goes round and round", () => {
  const visited = ["next", "next", "next", "next"].map(() => session.step("next"));
  expect(visited).toEqual([...MATCHES, MATCHES[0]]);
});

it("goes back from the first to the last", () => {
  expect(session.step("previous")).toBe(MATCHES[2]);
  expect(session.step("previous")).toBe(MATCHES[1]);
});

it("stays at its match when others come and go", () => {
  session.step("next");
  session.step("next");
  session.refresh(graphOf(nodes.filter((node) => node.name !== MATCHES[0])));
  expect([session.current, session.step("next")]).toEqual([0, MATCHES[2]]);
});

it("is at no match any more when its own has gone", () => {
  session.step("next");
  session.refresh(graphOf(nodes.filter((node) => node.name !== MATCHES[0])));
  expect(session.current).toBe(-1);
});

it("ends with an empty query", () => {
  session.search(graphOf(nodes), " ");
  expect([session.isActive, session.step("next")]).toEqual([false, null]);
});

it.each([
  ["kind:input", ["spend_path", "rolling_weeks"]],
  ["type:float mean", ["spend_mean"]],
  ["up:spend_mean spend", ["spend", "spend_path", "spend_mean", "raw_spend"]],
])("with filters, %j finds %j", (query, expected) => {
  session.search(graphOf(nodes), query);
  expect(session.matches).toEqual(expected);
});

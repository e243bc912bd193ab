/** Going from match to match, while the graph changes underneath. */

import { beforeEach, expect, it } from "vitest";
import { marketing } from "../dev/samples";
import { SearchSession } from "./searchSession";

const nodes = marketing().nodes;
let session: SearchSession;

beforeEach(() => {
  session = new SearchSession();
  session.search(nodes, "mean");
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
  session.refresh(nodes.filter((node) => node.name !== MATCHES[0]));
  expect([session.current, session.step("next")]).toEqual([0, MATCHES[2]]);
});

it("is at no match any more when its own has gone", () => {
  session.step("next");
  session.refresh(nodes.filter((node) => node.name !== MATCHES[0]));
  expect(session.current).toBe(-1);
});

it("ends with an empty query", () => {
  session.search(nodes, " ");
  expect([session.isActive, session.step("next")]).toEqual([false, null]);
});

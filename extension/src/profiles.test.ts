/** Profiles as the settings have them, and as the user sees them in the list. */

import { describe, expect, test, vi } from "vitest";

import { profileItems } from "./profilePicker";
import { readProfiles, withoutProfile, withProfile } from "./profiles";

vi.mock("vscode", () => import("../test/fakeVscode"));

const SETTING = { train: { report: ["weekly", "budget"], all: ["weekly"] }, serve: { score: ["score"] } };

describe("settings are read", () => {
  test("sorted by dataflow and name", () => {
    expect(readProfiles(SETTING).map(({ dataflow, name }) => `${dataflow}/${name}`)).toEqual([
      "serve/score",
      "train/all",
      "train/report",
    ]);
  });

  test.each([
    undefined,
    null,
    "train",
    ["train"],
    { train: "weekly" },
    { train: ["weekly"] },
    { train: { report: "weekly" } },
    { train: { report: [] } },
    { train: { report: ["weekly", 3] } },
  ])("%j holds none", (setting) => {
    expect(readProfiles(setting)).toEqual([]);
  });
});

describe("settings are written", () => {
  test.each([
    [
      "a profile is added",
      { dataflow: "serve", name: "both", nodes: ["score", "log"] },
      { ...SETTING, serve: { score: ["score"], both: ["score", "log"] } },
    ],
    [
      "it replaces one of the same name",
      { dataflow: "serve", name: "score", nodes: ["log"] },
      { ...SETTING, serve: { score: ["log"] } },
    ],
    [
      "a dataflow may have had none",
      { dataflow: "new", name: "n", nodes: ["a"] },
      { ...SETTING, new: { n: ["a"] } },
    ],
  ])("%s", (_, profile, expected) => {
    expect(withProfile(SETTING, profile)).toEqual(expected);
  });

  test("a profile is removed, and with the last one its dataflow", () => {
    expect(withoutProfile(SETTING, { dataflow: "train", name: "all" })).toEqual({
      train: { report: ["weekly", "budget"] },
      serve: { score: ["score"] },
    });
    expect(withoutProfile(SETTING, { dataflow: "serve", name: "score" })).toEqual({ train: SETTING.train });
    expect(withoutProfile(SETTING, { dataflow: "gone", name: "score" })).toEqual(SETTING);
  });
});

test("names in the list are text, never pictures", () => {
  const hostile = { dataflow: "$(bug)", name: "$(bug)", nodes: ["$(bug)"] };
  const shown = JSON.stringify(profileItems([hostile], new Map(), undefined), (key, value) =>
    key === "profile" ? undefined : value,
  );
  expect(shown.match(/bug/g)).toHaveLength(4);
  expect(shown).not.toContain("$(bug)");
});

test("the list begins with the dataflow at hand and says what is gone", () => {
  const known = new Map([
    ["serve", new Set<string>()],
    ["train", new Set(["weekly"])],
  ]);
  const profiles = [...readProfiles(SETTING), { dataflow: "old", name: "x", nodes: ["y"] }];
  const items = profileItems(profiles, known, "train");
  expect(
    items.map(({ label, description }) => (description === undefined ? label : `${label}: ${description}`)),
  ).toEqual([
    "train",
    "all: 1 node",
    "report: 2 nodes, 1 gone",
    "serve",
    "score: 1 node, all gone",
    "old",
    "x: there is no dataflow old any more",
  ]);
});

import { describe, expect, test } from "vitest";

import { configOptions, configProblem, describeConfig } from "./configuration";

test.each([
  [{}, "no configuration"],
  [{ region: "US" }, "region=US"],
  [{ region: "US", fast: true, sizes: [1, 2] }, "region=US, fast=true, sizes=[1,2]"],
  [
    { description: "a text that is much too long to be shown in a status bar" },
    "description=a text that is much too lon…",
  ],
])("%j is shown as %s", (config, expected) => {
  expect(describeConfig(config)).toBe(expected);
});

test("an option changes one key, keeps the others and marks the value in force", () => {
  const options = configOptions([{ key: "region", values: ["US", "EU"] }], { region: "US", fast: true });
  expect(options).toEqual([
    { label: "region=US", description: "in force", config: { region: "US", fast: true } },
    { label: "region=EU", description: "", config: { region: "EU", fast: true } },
  ]);
});

test("a value is no icon in the list", () => {
  const [option] = configOptions([{ key: "mode", values: ["$(bug)"] }], {});
  expect(option?.label).not.toContain("$(");
  expect(option?.config).toEqual({ mode: "$(bug)" });
});

describe("JSON as it is typed", () => {
  test("an object is right", () => {
    expect(configProblem('{"region": "US"}')).toBeUndefined();
  });

  test.each(["[1]", "3", "null", '"text"'])("%s is no object", (text) => {
    expect(configProblem(text)).toContain("Write an object");
  });

  test("half an object says so", () => {
    expect(configProblem('{"region": ')).toContain("not JSON yet");
  });
});

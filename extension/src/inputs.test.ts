import { describe, expect, test } from "vitest";

import {
  formFields,
  type Memory,
  missingInputs,
  rememberedInputs,
  rememberInputs,
  valuesFor,
} from "./inputs";
import type { InputField, InputKind } from "./protocol.gen";

function memory(): Memory {
  const kept = new Map<string, unknown>();
  return {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    update: async (key, value) => void kept.set(key, value),
  };
}

function field(name: string, more: Partial<InputField> = {}): InputField {
  return { name, type: null, required: true, default: null, neededBy: ["node"], ...more };
}

const value = (text: string, kind: InputKind = "literal") => ({ kind, text });

describe("memory", () => {
  test("is kept for each dataflow", async () => {
    const kept = memory();
    await rememberInputs(kept, "train", ["size"], { size: value("3") });
    expect(rememberedInputs(kept, "train")).toEqual({ size: value("3") });
    expect(rememberedInputs(kept, "serve")).toEqual({});
  });

  test("of inputs that were not asked for stays; what was asked for and left empty is forgotten", async () => {
    const kept = memory();
    await rememberInputs(kept, "train", ["size", "seed"], { size: value("3"), seed: value("1") });
    await rememberInputs(kept, "train", ["seed"], {});
    expect(rememberedInputs(kept, "train")).toEqual({ size: value("3") });
  });
});

test("only required inputs can be missing", () => {
  const fields = [field("csv"), field("size"), field("seed", { required: false })];
  expect(missingInputs(fields, { csv: value("x.csv", "file") })).toEqual(["size"]);
});

test("the form lists required inputs first, with what was given the last time", () => {
  const fields = formFields([field("seed", { required: false }), field("csv")], {
    csv: value("x.csv", "file"),
  });
  expect(fields.map(({ name, remembered }) => [name, remembered?.text ?? null])).toEqual([
    ["csv", "x.csv"],
    ["seed", null],
  ]);
});

describe("text may be given without quotes where the type says text", () => {
  test.each([
    ["str", "literal", "EU", '"EU"'],
    ["str", "literal", 'a "b"\\', '"a \\"b\\"\\\\"'],
    ["str", "literal", "'EU'", "'EU'"],
    ["str", "literal", 'r"\\d"', 'r"\\d"'],
    ["str", "literal", "None", '"None"'],
    ["str | None", "literal", "None", "None"],
    ["str", "expression", "region()", "region()"],
    ["str", "file", "a.json", "a.json"],
    ["int", "literal", " 3 ", "3"],
    [null, "literal", "EU", "EU"],
  ] as const)("%s %s: %s", (type, kind, text, sent) => {
    expect(valuesFor([field("x", { type })], { x: value(text, kind) }).x).toEqual({ kind, text: sent });
  });
});

test("only inputs of the plan are sent", () => {
  expect(Object.keys(valuesFor([field("x")], { x: value("1"), other: value("2") }))).toEqual(["x"]);
});

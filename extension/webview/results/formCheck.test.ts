import { expect, test } from "vitest";

import { likelyKind, placeholder, problemOf } from "./formCheck";

test.each([
  ["int", "literal"],
  ["str", "literal"],
  [null, "literal"],
  ["list[int]", "literal"],
  ["Optional[float]", "literal"],
  ["pd.DataFrame", "file"],
  ["pl.LazyFrame", "file"],
  ["pd.Series", "expression"],
  ["datetime.date", "expression"],
])("an input of type %s most likely gets a %s", (type, kind) => {
  expect(likelyKind(type)).toBe(kind);
});

test.each([
  ["int", "10"],
  ["int", "-1_000"],
  ["int", "0xff"],
  ["float", "0.25"],
  ["float", "1e-3"],
  ["float", ".5"],
  ["bool", "True"],
  ["str", "anything"],
  ["list[int]", "[1, 2]"],
  [null, "???"],
])("%s accepts %s", (type, text) => {
  expect(problemOf({ name: "x", type, required: true }, "literal", text)).toBeUndefined();
});

test.each([
  ["int", "1.5", "An int is a whole number"],
  ["int", "len(x)", "Choose Expression"],
  ["float", "a lot", "A float is a number"],
  ["bool", "true", "A bool is True or False."],
  ["float", "  ", "x is needed"],
])("%s does not accept %j", (type, text, problem) => {
  expect(problemOf({ name: "x", type, required: true }, "literal", text)).toContain(problem);
});

test("an expression is the runner's to judge, an optional input may be left empty", () => {
  expect(problemOf({ name: "x", type: "int", required: true }, "expression", "len([1])")).toBeUndefined();
  expect(problemOf({ name: "x", type: "int", required: false }, "literal", "")).toBeUndefined();
});

test.each([
  [{ type: "int", default: "3" }, "literal", "default: 3"],
  [{ type: "float", default: null }, "literal", "0.25"],
  [{ type: "pd.DataFrame", default: null }, "file", "data/file.csv"],
  [{ type: "pd.Series", default: null }, "expression", "pd.Series([1, 2, 3])"],
] as const)("%j as a %s shows %s", (field, kind, expected) => {
  expect(placeholder(field, kind)).toBe(expected);
});

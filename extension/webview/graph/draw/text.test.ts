import { expect, test } from "vitest";

import { TextFitter } from "./text";

/** Every letter is ten pixels wide. */
const context = { font: "", measureText: (text: string) => ({ width: text.length * 10 }) };
const text = new TextFitter(context as unknown as CanvasRenderingContext2D);

test.each([
  ["what fits is left alone", "spend", 50, "spend"],
  ["what does not loses its end", "spend_mean", 60, "spend…"],
  ["where nothing fits, nothing is shown", "spend", 10, ""],
])("at the end: %s", (_name, name, room, expected) => {
  expect(text.fit(name, "font", room)).toBe(expected);
});

test.each([
  ["what fits is left alone", "spend", 50, "spend"],
  ["what does not keeps its beginning and its end", "spend_data_type_validator", 90, "spen…ator"],
  ["the beginning has one letter more", "spend_data_type_validator", 80, "spen…tor"],
  ["one letter is better than none", "spend", 20, "s…"],
])("in the middle: %s", (_name, name, room, expected) => {
  expect(text.fitMiddle(name, "font", room)).toBe(expected);
});

test.each([
  ["one line where it fits", "spend_mean", 100, ["spend_mean"]],
  ["two lines, the longer as short as can be", "spend_zero_mean", 100, ["spend_", "zero_mean"]],
  ["three where two are too long", "spend_data_type_validator", 110, ["spend_", "data_type_", "validator"]],
  ["no more than three", "a_long_name_of_many_words", 50, ["a_long_", "name_of_", "many_words"]],
  ["a single word is not broken", "predictions", 50, ["predictions"]],
  ["dotted names are broken after their dots", "features.customers", 120, ["features.", "customers"]],
  ["double underscores stay together", "model__linear", 80, ["model__", "linear"]],
])("lines: %s", (_name, name, room, expected) => {
  expect(text.wrap(name, "font", room, 3)).toEqual(expected);
});

test("no more lines than wanted", () => {
  expect(text.wrap("spend_data_type_validator", "font", 110, 2)).toEqual(["spend_data_", "type_validator"]);
});

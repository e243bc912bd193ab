import { expect, test } from "vitest";

import { count, duration, isNumeric, shortPath, withoutColours } from "./format";

test.each([
  [0, "<1 ms"],
  [0.0123, "12 ms"],
  [1.25, "1.3 s"],
  [42.4, "42 s"],
  [59.7, "1 min 0 s"],
  [125, "2 min 5 s"],
])("%f seconds are %s", (seconds, expected) => {
  expect(duration(seconds)).toBe(expected);
});

test.each([
  ["/home/ada/my project/features.py", "my project/features.py"],
  ["C:\\work\\features.py", "work/features.py"],
  ["<string>", "<string>"],
])("%s is called %s", (path, expected) => {
  expect(shortPath(path)).toBe(expected);
});

test("terminal colours go, the text stays", () => {
  expect(withoutColours("\u001b[1;31mError\u001b[0m: no\u001b[K")).toBe("Error: no");
});

test.each([
  ["int64", true],
  ["UInt8", true],
  ["float32", true],
  ["Decimal(10, 2)", true],
  ["object", false],
  ["datetime64[ns]", false],
  ["interval[int64]", false],
])("%s counts as numbers: %s", (dtype, expected) => {
  expect(isNumeric(dtype)).toBe(expected);
});

test.each([
  [1, "1 row"],
  [2000, "2,000 rows"],
])("%i: %s", (number, expected) => {
  expect(count(number, "row")).toBe(expected);
});

/** Durations as they stand on a card. */

import { expect, it } from "vitest";
import { formatDuration } from "./duration";

it.each([
  [0, "< 1 ms"],
  [0.0004, "< 1 ms"],
  [0.0124, "12 ms"],
  [0.9996, "1.0 s"],
  [1.34, "1.3 s"],
  [9.96, "10 s"],
  [59.6, "1 min 0 s"],
  [125, "2 min 5 s"],
  [3_725, "1 h 2 min"],
])("%d seconds are %s", (seconds, expected) => {
  expect(formatDuration(seconds)).toBe(expected);
});

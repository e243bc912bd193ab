/** What a page shows survives a reload in its address. */

import { expect, it } from "vitest";
import { parametersOf, type Wish, wishOf } from "./wish";

const NOTHING: Wish = { dataflow: null, config: {}, variants: false };

it.each<[string, Wish]>([
  ["", NOTHING],
  ["dataflow=a+%26+b", { ...NOTHING, dataflow: "a & b" }],
  ["dataflow=run&variants=1", { ...NOTHING, dataflow: "run", variants: true }],
  [
    "dataflow=run&config=%7B%22region%22%3A%22UK%22%7D",
    { ...NOTHING, dataflow: "run", config: { region: "UK" } },
  ],
])("%j", (address, wish) => {
  expect(wishOf(new URLSearchParams(address))).toEqual(wish);
  expect(new URLSearchParams(parametersOf(wish)).toString()).toBe(address);
});

it.each(["config=%7B", "config=null", "config=[1]", "config=3"])("%s is no configuration", (address) => {
  expect(wishOf(new URLSearchParams(address))).toEqual(NOTHING);
});

import { expect, test } from "vitest";

import type { Card } from "../shown/shownGraph";
import { findRegions } from "./regions";

const PITCH = 80;

/** Boxes in rows and columns, from a map with a letter for each module; a dot is a free place. */
function regionsOf(...rows: string[]) {
  const modules = new Map<string, string>();
  const boxes = rows.flatMap((row, r) =>
    [...row].flatMap((module, column) => {
      if (module === ".") return [];
      const name = `${module}${r}${column}`;
      modules.set(name, module);
      return [{ name, identity: name, x: column * 200, y: r * PITCH, width: 180, height: 64 }];
    }),
  );
  const cardOf = (name: string) => ({ module: modules.get(name) === "i" ? null : modules.get(name) }) as Card;
  return findRegions(boxes as never, cardOf).map((region) => ({ ...region, cards: region.cards.toSorted() }));
}

test("a module is named in the middle of its cards, the largest first", () => {
  expect(regionsOf("abb", "abb", "a..")).toEqual([
    { module: "b", x: 300, y: 40, cards: ["b01", "b02", "b11", "b12"] },
    { module: "a", x: 0, y: 80, cards: ["a00", "a10", "a20"] },
  ]);
});

test("where its cards lie apart, a module is named where most of them are", () => {
  const [region] = regionsOf("a.......aa", "........aa");
  expect(region).toMatchObject({ x: 1700, y: 40 });
  expect(region?.cards).toHaveLength(4);
});

test("inputs belong to no module", () => {
  expect(regionsOf("ii", "ii")).toEqual([]);
});

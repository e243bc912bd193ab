import { describe, expect, it } from "vitest";
import { Flow } from "./flow";
import type { Orientation } from "./layout/graph";

/** Opens a dataflow whose drawings fit in at these zooms; returns how it is drawn in the end, and how often. */
function opened(
  flow: Flow,
  zooms: Record<Orientation, number>,
  { cards = 40, before = null as Orientation | null } = {},
): [Orientation, number] {
  flow.open(before);
  for (let drawings = 1; drawings <= 3; drawings++)
    if (flow.accepts(zooms[flow.now], cards)) return [flow.now, drawings];
  throw new Error("it never settles");
}

describe("a dataflow that is opened", () => {
  it.each([
    ["is readable from left to right", { horizontal: 0.5, vertical: 1 }, {}, ["horizontal", 1]],
    ["is readable only from top to bottom", { horizontal: 0.2, vertical: 0.4 }, {}, ["vertical", 2]],
    ["is hardly better from top to bottom", { horizontal: 0.2, vertical: 0.22 }, {}, ["horizontal", 3]],
    ["is too large to try", { horizontal: 0.02, vertical: 0.4 }, { cards: 151 }, ["horizontal", 1]],
    [
      "was looked at before",
      { horizontal: 0.2, vertical: 0.4 },
      { before: "horizontal" as const },
      ["horizontal", 1],
    ],
    [
      "was looked at turned",
      { horizontal: 0.9, vertical: 0.4 },
      { before: "vertical" as const },
      ["vertical", 1],
    ],
  ])("and %s", (_, zooms, options, expected) => {
    expect(opened(new Flow(), zooms, options)).toEqual(expected);
  });

  it("is judged anew after another one", () => {
    const flow = new Flow();
    opened(flow, { horizontal: 0.1, vertical: 0.5 });
    expect(opened(flow, { horizontal: 0.9, vertical: 0.5 })).toEqual(["horizontal", 1]);
  });
});

it("what the user wants holds for every dataflow", () => {
  const flow = new Flow();
  flow.want("horizontal");
  expect(opened(flow, { horizontal: 0.1, vertical: 0.9 })).toEqual(["horizontal", 1]);
  flow.want("vertical");
  expect(flow.now).toBe("vertical");
  expect(opened(flow, { horizontal: 0.9, vertical: 0.1 }, { before: "horizontal" })).toEqual(["vertical", 1]);
});

it("a wish ends a trial", () => {
  const flow = new Flow();
  flow.open(null);
  flow.accepts(0.1, 10);
  flow.want("horizontal");
  expect(flow.accepts(0.1, 10)).toBe(true);
  expect(flow.now).toBe("horizontal");
});

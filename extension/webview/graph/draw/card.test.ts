/** What a card says, and how much room it takes; each letter is eight pixels wide. */

import { describe, expect, test } from "vitest";

import type { NodeRun } from "../../../src/protocol.gen";
import { marketing } from "../dev/samples";
import { SvgPencil } from "../export/svgPencil";
import { GraphModel } from "../model";
import { Showing } from "../shown/showing";
import type { Card, GroupRun } from "../shown/shownGraph";
import { cardShape, drawCard, drawNameCard, extraHeight, naturalWidth } from "./card";
import type { Frame } from "./frame";
import { ModulePalette } from "./palette";
import { TextFitter } from "./text";
import type { Theme } from "./theme";

const measuring = { font: "", measureText: (text: string) => ({ width: text.length * 8 }) };
const text = new TextFitter(measuring as unknown as CanvasRenderingContext2D);
const colours = Object.fromEntries(
  "background foreground muted card cardSelected cardBorder shadow edge accent error warning onSignal external"
    .split(" ")
    .map((name) => [name, name]),
);
const states = { failed: "crimson", ok: "green", cached: "green", queued: "grey", skipped: "grey" };
const theme = { ...colours, states, font: "sans", codeFont: "mono" } as unknown as Theme;
const lettering = { text, theme };

const plain = marketing().nodes.find(({ name }) => name === "spend")!;
const card = (change: Partial<Card> = {}): Card => ({ ...plain, ...change });

/** The texts on a card, from above. */
function textsOn(drawn: Card, run?: NodeRun | GroupRun, draw = drawCard): string[] {
  const pencil = new SvgPencil();
  const frame: Frame = {
    context: pencil,
    camera: { x: 0, y: 0, zoom: 1 },
    size: { width: 800, height: 600 },
    pixelRatio: 1,
    area: { left: 0, top: 0, right: 800, bottom: 600 },
    orientation: "horizontal",
    theme,
    text,
    runOf: () => run,
    palette: new ModulePalette(),
    selected: new Set(),
    focused: new Set(),
    strengthOf: () => 1,
    time: 0,
  };
  const width = naturalWidth(drawn, lettering);
  draw(frame, { name: drawn.name, identity: 1, x: 200, y: 100, width, height: 64 }, drawn);
  const found = pencil.picture(0, 0, 1, 1, "white").matchAll(/<text x="[^"]*" y="([^"]*)"[^>]*>([^<]*)</g);
  return [...found].sort(([, a], [, b]) => Number(a) - Number(b)).map(([, , words]) => words!);
}

const done = (summary: string, seconds = 2): NodeRun => ({ state: "ok", seconds, summary });

describe("a card says", () => {
  test.each<[string, Partial<Card>, NodeRun | undefined, string[]]>([
    ["its name and type", {}, undefined, ["spend", "pd.Series"]],
    ["that a type is not known", { type: null }, undefined, ["spend", "no type"]],
    [
      "a long name in two lines",
      { name: "spend_zero_mean_unit" },
      undefined,
      ["spend_zero_", "mean_unit", "pd.Series"],
    ],
    ["what came of it, and when", {}, done("170"), ["spend", "pd.Series", "170", "2.0 s"]],
    [
      "the value before the time where both have no room",
      {},
      done("6 Series, sorted"),
      ["spend", "pd.Series", "6 Series, s…"],
    ],
    [
      "no class of the value that the type tells",
      {},
      done("52,118 × 14 Series"),
      ["spend", "pd.Series", "52,118 × 14"],
    ],
    [
      "how many errors there are, before warnings",
      { errors: 12, warnings: 3 },
      undefined,
      ["9+", "spend", "pd.Series"],
    ],
    [
      "that Hamilton makes another",
      { warnings: 3, difference: "type" },
      undefined,
      ["3", "≠", "spend", "pd.Series"],
    ],
  ])("%s", (_name, change, run, expected) => {
    expect(textsOn(card(change), run)).toEqual(expected);
  });

  test("from further away its name and its problems only", () => {
    expect(textsOn(card({ errors: 1 }), done("170"), drawNameCard)).toEqual(["1", "spend"]);
  });
});

describe("a closed group says", () => {
  const model = new GraphModel();
  model.applySnapshot(marketing());
  const showing = new Showing(model);
  showing.begin({ "module:loaders": true });
  const loaders = showing.card("module:loaders")!;
  const runOf = (...states: NodeRun["state"][]) => {
    const names = ["raw_spend", "spend", "signups"];
    const nodes = Object.fromEntries(
      states.map((state, k) => [names[k]!, { state, seconds: 1, summary: null }]),
    );
    model.applyRunStates({ dataflow: "marketing", nodes });
    showing.forgetRuns();
    return showing.runOf(loaders.name);
  };

  test("how many nodes are done of those that were run", () => {
    expect(textsOn(loaders, runOf("ok", "cached", "queued"))).toEqual(["loaders", "5 nodes", "2/3"]);
  });

  test("how many failed, which matters more", () => {
    expect(textsOn(loaders, runOf("ok", "failed", "skipped"))).toEqual(["loaders", "5 nodes", "1 failed"]);
  });
});

describe("the room of a card", () => {
  test("is no wider for a name that takes a second line, but higher", () => {
    const [short, long] = [card(), card({ name: "spend_zero_mean_unit_variance_of_all_weeks" })];
    expect(naturalWidth(long, lettering)).toBe(180);
    expect(extraHeight(short, lettering)).toBe(0);
    expect(extraHeight(long, lettering)).toBe(15);
  });

  test("grows by a row with a run", () => {
    const box = { name: "spend", identity: 1, x: 100, y: 50, width: 140, height: 64 };
    expect(cardShape(box, card(), undefined, lettering)).toMatchObject({ top: 28, height: 44, head: 44 });
    expect(cardShape(box, card(), done("170"), lettering)).toMatchObject({ top: 18, height: 64, head: 44 });
  });
});

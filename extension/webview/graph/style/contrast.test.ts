/**
 * What the colours of the panel come to in each kind of theme, and whether they can be told from their ground:
 * text by 4.5 to 1, signs and lines that carry a meaning by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { THEMES } from "../dev/themes";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const SHEET = readFileSync(new URL("./theme.css", import.meta.url), "utf8");

/** The variables that the style sheet gives a body of these classes, later rules over earlier ones. */
function variablesOf(bodyClass: string, own: Readonly<Record<string, string>>): Map<string, string> {
  const variables = new Map(Object.entries(own).map(([name, value]) => [`--vscode-${name}`, value]));
  const classes = new Set(bodyClass.split(" "));
  for (const [, selectors, body] of SHEET.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const applies = selectors!.split(",").some((selector) => {
      const [, wanted] = selector.trim().split(".");
      return wanted === undefined || classes.has(wanted);
    });
    if (!applies) continue;
    for (const [, name, value] of body!.matchAll(/(--hl-[\w-]+):\s*([^;]+);/g)) variables.set(name!, value!);
  }
  return variables;
}

function resolve(text: string, variables: ReadonlyMap<string, string>): Colour {
  const value = text.trim();
  const variable = /^var\((--[\w-]+)(?:,\s*(.+))?\)$/s.exec(value);
  if (variable) return resolve(variables.get(variable[1]!) ?? variable[2]!, variables);
  const mix = /^color-mix\(in srgb, (.+) (\d+)%, (.+)\)$/s.exec(value);
  if (mix) {
    const [a, b] = [resolve(mix[1]!, variables), resolve(mix[3]!, variables)];
    return over(a, b, Number(mix[2]) / 100);
  }
  if (value === "white") return [255, 255, 255, 1];
  const hex = /^#(..)(..)(..)$/.exec(value);
  if (hex) return [...hex.slice(1).map((part) => Number.parseInt(part, 16)), 1] as unknown as Colour;
  const rgba = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(value)!;
  return rgba.slice(1).map(Number) as unknown as Colour;
}

/** A colour of this strength over another. */
function over(colour: Colour, ground: Colour, strength: number): Colour {
  const mixed = [0, 1, 2].map((k) => colour[k]! * strength + ground[k]! * (1 - strength));
  return [mixed[0]!, mixed[1]!, mixed[2]!, 1];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXTS = ["foreground", "muted", "error", "warning", "stale"];
const SIGNS = ["ok", "running", "external", "edge", "accent"];
const MODULES = Array.from({ length: 10 }, (_, k) => `module-${k + 1}`);

describe.each(Object.entries(THEMES))("%s", (_name, { bodyClass, variables: own }) => {
  const variables = variablesOf(bodyClass, own);
  const colourOf = (name: string): Colour => {
    const [red, green, blue, alpha] = resolve(`var(--hl-${name})`, variables);
    return over([red, green, blue, 1], resolve("var(--hl-background)", variables), alpha);
  };

  test.each(TEXTS)("text: %s on a card and on a surface", (name) => {
    for (const ground of ["card", "surface"])
      expect(ratio(colourOf(name), colourOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...SIGNS, ...MODULES])("sign: %s on a card and on the ground", (name) => {
    for (const ground of ["card", "background"])
      expect(ratio(colourOf(name), colourOf(ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(["error", "warning", "ok"])("what is written on %s", (name) => {
    expect(ratio(colourOf("on-signal"), colourOf(name))).toBeGreaterThanOrEqual(4.5);
  });

  test("a selected card can still be read", () => {
    expect(ratio(colourOf("foreground"), colourOf("card-selected"))).toBeGreaterThanOrEqual(4.5);
  });

  test("what failed and what is out of date differ in lightness, for whoever does not see their hues", () => {
    expect(ratio(colourOf("error"), colourOf("stale"))).toBeGreaterThanOrEqual(1.25);
  });
});

/** Nothing in a name is more than text to VS Code. */

import { expect, it } from "vitest";
import { inLabel, inNotice, plainLenses } from "./plainText";

it("a link in a notification leads nowhere", () => {
  expect(inNotice("[spend](command:workbench.action.quit) failed")).not.toMatch(/\[[^\]]+\]\(/);
});

it("an icon in a label is none", () => {
  expect(inLabel("$(bug) spend \u202e")).toBe("$\u200b(bug) spend \ufffd");
});

it("what means nothing to VS Code stays as it is", () => {
  for (const text of ["spend", "שלום", "f(x)[0]", "$5 (about)"]) {
    expect([inLabel(text), inNotice(text)]).toEqual([text, text]);
  }
});

it("lenses keep their commands", () => {
  const range = {} as never;
  const lens = {
    range,
    isResolved: true,
    command: { title: "Run $(bug)", command: "run", arguments: ["$(bug)"] },
  };
  expect(plainLenses([lens])).toEqual([
    { ...lens, command: { title: "Run $\u200b(bug)", command: "run", arguments: ["$(bug)"] } },
  ]);
  expect(plainLenses(undefined)).toEqual([]);
});

/** What only does something is shown; what says something stays. */

import { expect, it } from "vitest";
import { isolated, legible } from "./legible";

it.each([
  ["user\u202egnp.exe", "user\ufffdgnp.exe"],
  ["\u2066a\u2069 \u202bb\u202c", "\ufffda\ufffd \ufffdb\ufffd"],
  ["\u0000 \u001b[31m \u007f \u0085", "\ufffd \ufffd[31m \ufffd \ufffd"],
  ["half \ud83d", "half \ufffd"],
  ["\uffff", "\ufffd"],
])("%j is read as %j", (text, read) => {
  expect(legible(text)).toBe(read);
});

it.each([
  "plain",
  "two\nlines\tand a tab\r\n",
  "שלום \u200fمرحبا",
  "🙂 👩\u200d👩\u200d👧 é",
  "<b>&amp;</b>",
  "",
])("%j stays", (text) => {
  expect(legible(text)).toBe(text);
});

it("sets apart a text that runs the other way, and no other", () => {
  expect(isolated("שלום\u2069 a")).toBe("\u2068שלום\ufffd a\u2069");
  expect(isolated("مرحبا")).toBe("\u2068مرحبا\u2069");
  expect(isolated("a\u2069b é 🙂")).toBe("a\ufffdb é 🙂");
});

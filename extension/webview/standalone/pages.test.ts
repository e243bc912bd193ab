/** The pages for browsers run their own scripts and nothing else. */

import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { inlined, page } from "../../../scripts/steps/pages.mjs";

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

it("lets only the scripts and styles that it was made of run, and connects to nobody", () => {
  const html = page({ scripts: ["one()", "two()"], styles: ["a{}"] });
  expect(html.match(/Content-Security-Policy" content="([^"]*)"/)?.[1]).toBe(
    `default-src 'none'; script-src ${digest("one()")} ${digest("two()")}; style-src ${digest("a{}")}; ` +
      "img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'",
  );
});

it("connects to its own server where it has one", () => {
  expect(page({ scripts: [], styles: [], connects: "'self'" })).toContain("; connect-src 'self';");
});

it("has no address of another place in it", () => {
  expect(page({ scripts: [], styles: [] })).not.toMatch(/https?:/);
});

it.each(["'</script>'", "/* </STYLE> */", "<!-- a"])(
  "refuses code that would end its element: %s",
  (code) => {
    expect(() => inlined(code, "x.js")).toThrow("x.js holds a tag");
  },
);

it("leaves out where the source map is", () => {
  expect(inlined("a();\n//# sourceMappingURL=a.js.map\n", "a.js")).toBe("a();");
  expect(inlined("a{}\n/*# sourceMappingURL=a.css.map */\n", "a.css")).toBe("a{}");
});

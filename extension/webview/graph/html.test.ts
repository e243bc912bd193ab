/** The page gives scripts no more room than they need. */

import { expect, it } from "vitest";
import { graphHtml } from "./html";

const html = graphHtml({
  nonce: "n0nce",
  scriptUri: "https://x/graph.js",
  styleUri: "https://x/graph.css",
  cspSource: "https://x",
});

it("allows its own script, its own style and a worker made from a blob, nothing else", () => {
  expect(html.match(/content="(default-src[^"]*)"/)?.[1]).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src https://x; font-src https://x; img-src https://x data:; script-src 'nonce-n0nce'; worker-src blob:",
  );
});

it("has no script and no style inside", () => {
  expect(html).not.toMatch(/<style|style=|\son\w+=/);
  expect(html.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
    '<script nonce="n0nce" src="https://x/graph.js"></script>',
  ]);
});

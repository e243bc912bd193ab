/** The page gives scripts no more room than they need. */

import { expect, it } from "vitest";
import { failureHtml, graphHtml } from "./html";

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

it("has no style inside, and of scripts the one that tells when the other does not arrive", () => {
  expect(html).not.toMatch(/<style|style=|\son\w+=/);
  const [watch, panel, ...others] = html.match(/<script[^>]*>[^<]*<\/script>/g) ?? [];
  expect(watch).toMatch(/^<script nonce="n0nce">addEventListener\("error"/);
  expect(panel).toBe('<script nonce="n0nce" src="https://x/graph.js"></script>');
  expect(others).toEqual([]);
});

it("says that it loads until the script takes over", () => {
  expect(html).toContain("Loading the graph…");
});

it("gives way to a page without a script, which shows the reason as it is and offers to begin anew", () => {
  const failure = failureHtml({
    reason: "<script>1 & 2</script>",
    reloadCommand: "hamilton.reloadGraph",
    styleUri: "https://x/graph.css",
    cspSource: "https://x",
  });
  expect(failure).not.toMatch(/<script|script-src/);
  expect(failure).toContain("&lt;script>1 &amp; 2&lt;/script>");
  expect(failure).toContain('<a class="button primary" href="command:hamilton.reloadGraph">Reload</a>');
});

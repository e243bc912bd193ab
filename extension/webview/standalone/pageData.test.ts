/** Names and documentation of any kind go into the page as data, and come out as they were. */

import { expect, it } from "vitest";
import { DATA_MARK, embedData, type PageGraph } from "./pageData";

const TEMPLATE = `<script type="application/json">${DATA_MARK}</script>`;

function pageOf(dataflow: string): PageGraph {
  const graph = { dataflow, revision: 1, config: {}, nodes: [], edges: [] };
  return { graph, origin: "", places: {}, descriptions: {}, runs: {}, collapsed: {} };
}

it.each([
  "</script><script>alert(1)</script>",
  "<!-- <script>",
  "$& $' $1 $$",
  DATA_MARK,
  "\u2028 \"quotes\" 'and' \\ 🙂 שלום",
])("embeds %j", (name) => {
  const page = embedData(TEMPLATE, [pageOf(name)]);
  const json = page.slice(TEMPLATE.indexOf(DATA_MARK), page.length - "</script>".length);
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual([pageOf(name)]);
});

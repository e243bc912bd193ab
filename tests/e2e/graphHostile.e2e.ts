/** Names, documentation, tags, types and values are shown as they are, and nothing in them or in a page is ever run. */
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DataflowsView } from "./dataflowsView";
import { GraphView } from "./graphView";
import { ARABIC, DOCUMENTATION, FILE, FILES, HEBREW, NAMES, seen } from "./hostile";
import { ALL_REFUSED, directives, refusals } from "./policy";
import { Workbench } from "./workbench";

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({ files: FILES });
  await code.openFile(FILE);
  graph = await GraphView.open(code);
  await graph.node(NAMES.emoji).waitFor({ state: "attached" });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
  // Whatever would have run would have said so.
  for (const frame of code.page.frames()) expect(await frame.title()).not.toBe("taken");
});

const names = Object.values(NAMES);

/** Elements that only markup out of a name could have made. */
const strangers = (frame: Frame | Page) => frame.locator("img, body b, body a[href], main script").count();

test("every name is in the list of nodes, letter by letter", async () => {
  for (const name of [...names, HEBREW, ARABIC]) {
    await graph.node(name).waitFor({ state: "attached" });
    expect(await graph.node(name).textContent()).toContain(`${seen(name)}, `);
  }
  expect(await graph.node(ARABIC).textContent()).toContain(NAMES.script);
  expect(await strangers(graph.frame)).toBe(0);
  await code.screenshot("hostile graph");
});

test("the tooltip shows documentation and tags as text", async () => {
  const documented = await graph.tooltip("documented");
  // A browser's text has its blanks run together.
  for (const name of names) expect(documented).toContain(seen(name));
  expect(documented).toContain(`owner: ${NAMES.image}`);
  expect(await graph.tooltip(NAMES.bidi)).toContain(`note: ${seen(NAMES.bidi)}`);
  expect(await strangers(graph.frame)).toBe(0);
  await code.screenshot("hostile tooltip");
});

test("each can be searched for, and the legend names the module", async () => {
  const search = graph.frame.getByRole("textbox", { name: "Find node" });
  for (const name of [NAMES.image, NAMES.quotes, NAMES.long, HEBREW]) {
    await search.fill(name);
    await search.press("Enter");
    await graph.frame.locator('[aria-selected="true"]').waitFor({ state: "attached" });
    await code.until(
      `${name} is selected`,
      async () => (await graph.node(name).getAttribute("aria-selected")) === "true",
    );
  }
  await search.fill(`tag:"owner=${NAMES.script}"`);
  await code.until(
    "all nodes with that tag match",
    async () => (await graph.frame.locator(".matches").innerText()) === String(names.length),
  );
  await search.press("Escape");
  expect(await strangers(graph.frame)).toBe(0);
});

test("the tree lists them, and its tooltip is text", async () => {
  const tree = await DataflowsView.open(code);
  await tree.expand("Module odd");
  await tree.expand("Function odd");
  await tree.expand(`Namespace ${seen("user\u202egnp")}`);
  for (const name of [NAMES.emoji, HEBREW, seen(NAMES.bidi)]) await tree.entry(`${name}, `).waitFor();
  const row = tree.rows().filter({ hasText: "documented" }).first();
  await row.hover();
  const hover = code.page.locator(".workbench-hover").filter({ hasText: "Shows <script>" });
  await hover.waitFor();
  expect(await hover.locator("img, script, a[href^='command:']").count()).toBe(0);
  expect((await hover.innerText()).replaceAll("\u00a0", " ")).toContain(seen(DOCUMENTATION));
  await code.screenshot("hostile tree");
});

test("a lens has no icon but its own", async () => {
  const lens = code.page.locator(".codelens-decoration").filter({ hasText: "#quot;" }).first();
  await lens.waitFor();
  expect(await lens.locator(".codicon-bug").count()).toBe(0);
  expect(await lens.innerText()).toContain("bug)");
});

test("values, prints and errors of a run are text", async () => {
  await graph.choose("Run All");
  await graph.untilState("documented", "failed", 60_000);
  await graph.untilState(NAMES.emoji, "ok");
  const results = await code.webview('[data-testid="hamilton-results"]');
  await graph.frame.getByRole("textbox", { name: "Find node" }).fill(ARABIC);
  const row = (name: string) =>
    results.locator('[data-testid="hamilton-rows"] [data-node]').filter({ hasText: name });
  await row("documented").click();
  await results.locator('[data-testid="hamilton-result-error"]').filter({ hasText: NAMES.image }).waitFor();
  await results.locator('[data-testid="hamilton-output"]').filter({ hasText: NAMES.image }).waitFor();
  await row(ARABIC).click();
  await results.locator('[data-testid="hamilton-result"]').filter({ hasText: NAMES.script }).waitFor();
  expect(await strangers(results)).toBe(0);
  await code.screenshot("hostile results");
});

const DIRECTIVES = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

test.each(["canvas", '[data-testid="hamilton-results"]'])(
  "the page with %s may do what it needs and nothing else",
  async (content) => {
    const frame = await code.webview(content);
    const policy = await directives(frame);
    const {
      "script-src": scripts,
      "style-src": styles,
      "font-src": fonts,
      "img-src": images,
      ...others
    } = policy;
    expect(scripts).toMatch(/^'nonce-[\w-]{32}'$/);
    // What VS Code itself serves an extension's files from.
    expect(styles).toMatch(/^('self' )?https:\/\/\*\.vscode-cdn\.net$/);
    expect(fonts).toBe(styles);
    if (content === "canvas") {
      expect(images).toBe(`${styles} data:`);
      expect(others).toEqual({ ...DIRECTIVES, "worker-src": "blob:" });
    } else {
      expect(images).toBe("data:");
      expect(others).toEqual(DIRECTIVES);
    }
    expect(await refusals(code.page, frame)).toEqual(ALL_REFUSED);
    code.forgetViolations();
  },
);

/** What the panel saves: each format through VS Code's own dialog, with names of every kind, read by those who use it. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { ARABIC, FILE, FILES, HEBREW, NAMES, seen } from "./hostile";
import { ALL_REFUSED, directives, refusals } from "./policy";
import { Workbench } from "./workbench";

let code: Workbench;
let graph: GraphView;
/** What reads the saved files: a browser that nobody else uses. */
let browser: Browser;
let page: Page;

beforeAll(async () => {
  code = await Workbench.open({ files: FILES });
  await code.openFile(FILE);
  graph = await GraphView.open(code);
  await graph.node(NAMES.emoji).waitFor({ state: "attached" });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM!, args: ["--no-sandbox"] });
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
});
afterAll(async () => {
  await browser?.close();
  await code?.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

const shown = [...Object.values(NAMES), HEBREW, ARABIC].map(seen);

/** Saves the graph from its menu under the name that is offered, and returns the file. */
async function save(item: string, ending: string): Promise<string> {
  const file = join(code.folder, `odd.${ending}`);
  await graph.choose(item);
  const dialog = code.page.locator(".quick-input-widget");
  const input = dialog.locator("input").first();
  await code.until("the dialog offers a name", async () =>
    (await input.inputValue()).endsWith(`odd.${ending}`),
  );
  await dialog.getByRole("button", { name: "OK" }).click();
  const saved = code.page.locator(".notification-list-item-message", { hasText: `Saved odd.${ending}.` });
  await saved.waitFor();
  await code.command("Notifications: Clear All Notifications");
  await saved.waitFor({ state: "detached" });
  return file;
}

/** What a strict reader finds in an SVG. */
function parsedSvg(svg: string) {
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    return {
      problem: parsed.querySelector("parsererror")?.textContent ?? null,
      texts: [...parsed.querySelectorAll("text")].map((text) => text.textContent.replaceAll("\u00a0", " ")),
      scripts: parsed.querySelectorAll("script, foreignObject, image, [onerror]").length,
    };
  }, svg);
}

test("an SVG is well formed, shows every name as text, and holds no script", async () => {
  const svg = readFileSync(await save("Save as SVG", "svg"), "utf8");
  const { problem, texts, scripts } = await parsedSvg(svg);
  expect({ problem, scripts }).toEqual({ problem: null, scripts: 0 });
  expect(texts).toEqual(expect.arrayContaining([HEBREW, ARABIC, "documented", seen(NAMES.bidi)]));
  await code.screenshot("export saved");
});

test("a PNG is twice as large as the drawing", async () => {
  const svg = readFileSync(join(code.folder, "odd.svg"), "utf8");
  const [, width = "", height = ""] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const png = readFileSync(await save("Save as PNG", "png"));
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThanOrEqual(2);
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThanOrEqual(2);
});

test("DOT is what Graphviz reads", async () => {
  const file = await save("Save as Graphviz DOT", "dot");
  expect(readFileSync(file, "utf8")).toContain(`"${HEBREW}" -> "${ARABIC}"`);
  const dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].find((path) =>
    existsSync(path),
  );
  if (dot === undefined) return;
  const { problem, texts } = await parsedSvg(execFileSync(dot, ["-Tsvg", file], { encoding: "utf8" }));
  expect(problem).toBeNull();
  expect(texts).toEqual(expect.arrayContaining(shown));
});

test("Mermaid has every name, and no sign that means something to it", async () => {
  const text = readFileSync(await save("Save as Mermaid", "mmd"), "utf8");
  const labels = [...text.matchAll(/^ {2}n\d+\(?\[\(?"(.*)"\)?\]\)?$/gm)].map(([, label = ""]) => label);
  for (const label of labels) expect(label).not.toMatch(/[<>"`]/);
  const read = labels.map((label) =>
    label.replaceAll(/#(\d+);/g, (_, number) => String.fromCodePoint(Number(number))),
  );
  expect(read).toEqual(expect.arrayContaining(shown));
});

test("a page of one file shows the graph without any network, and is allowed nothing else", async () => {
  const file = await save("Save as Interactive HTML", "html");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.context().setOffline(true);
  await page.goto(`file://${file}`);
  await page.locator("body[data-ready=true]").waitFor();
  for (const name of shown)
    await page.locator("[data-node]").filter({ hasText: name }).first().waitFor({ state: "attached" });
  expect(await page.title()).toBe("odd · Hamilton");
  expect([asked, complaints]).toEqual([[], []]);
  const { "script-src": scripts, "style-src": styles, ...others } = await directives(page);
  for (const sources of [scripts, styles]) expect(sources).toMatch(/^('sha256-[\w+/]{43}=' ?){2}$/);
  expect(others).toEqual({
    "default-src": "'none'",
    "img-src": "data: blob:",
    "worker-src": "blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  await page.context().setOffline(false);
  expect(await refusals(page, page)).toEqual(ALL_REFUSED);
});

test("the picture on the clipboard is the one that is saved", async () => {
  await code.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await graph.choose("Copy as Picture");
  const length = () =>
    code.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes("image/png") ? (await item.getType("image/png")).size : 0;
    });
  await code.until("a picture is on the clipboard", async () => (await length()) > 1_000);
  expect(statSync(join(code.folder, "odd.png")).size).toBeGreaterThan(1_000);
});

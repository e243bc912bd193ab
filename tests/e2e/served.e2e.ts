/** `hamilton-live serve` and pages of one file with several dataflows and configurations: what survives, what they save. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { bundle } from "../../scripts/steps/bundle.mjs";

const python = process.env.HAMILTON_PYTHON ?? join(".venv", "bin", "python");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OTHER = `from hamilton.function_modifiers import tag


@tag(owner="growth")
def clicks(visits: int) -> int:
    """How often."""
    return visits
`;

let browser: Browser;
let folder: string;
let page: Page;
let complaints: string[];
let server: ChildProcess | undefined;

beforeAll(async () => {
  if (!existsSync("server/hamilton_ls/page/live.html")) await bundle();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM!, args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "hamilton-served-"));
  cpSync("examples/training", folder, { recursive: true });
  writeFileSync(join(folder, "other.py"), OTHER);
  complaints = [];
  page = await newPage();
});
afterEach(async () => {
  await page.context().close();
  server?.kill("SIGINT");
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 800 },
    colorScheme: "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const opened = await context.newPage();
  watch(opened);
  return opened;
}

function watch(opened: Page): void {
  opened.on("pageerror", ({ message }) => complaints.push(message));
  opened.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
}

async function isThere(shown = page): Promise<void> {
  await shown.locator("body[data-ready=true]").waitFor();
  await shown.locator("[data-x]").first().waitFor({ state: "attached" });
}

const node = (name: string, shown = page): Locator => shown.locator(`[data-node="${name}"]`);
const attached = { state: "attached" } as const;

/** Starts the server and returns its address. */
async function start(): Promise<string> {
  const started = spawn(python, ["-m", "hamilton_ls", "serve", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = started;
  return new Promise((found) => {
    let text = "";
    started.stdout.on("data", (more) => {
      text += more;
      const match = text.match(/^http:\S+/m);
      if (match && text.includes("^C")) found(match[0]);
    });
  });
}

async function choose(dataflow: string): Promise<void> {
  await page.locator(".toolbar select").selectOption(dataflow);
}

async function menuItem(name: string): Promise<void> {
  await page.mouse.click(600, 780, { button: "right" });
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** The button for all variants, while they are shown. */
const showAll = () => page.locator('button[title*="ariants"][aria-pressed="true"]');

/** The zoom as the panel shows it. */
const zoom = () => page.locator(".zoom").innerText();

test("the dataflow, all configurations, the camera and closed groups are there again after a reload", async () => {
  await page.goto(await start());
  await isThere();
  await page.locator(".canvas").focus();
  await page.keyboard.press("a");
  await showAll().waitFor();
  await expect.poll(() => page.url()).toContain("variants=1");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  // The camera travels there, and the panel keeps its view once it has rested.
  await page.waitForTimeout(1_500);
  const before = await zoom();
  await page.reload();
  await isThere();
  await showAll().waitFor();
  await expect.poll(zoom).toBe(before);

  await page.goto(`${page.url().replace(/&dataflow=[^&]*/, "")}&dataflow=other`);
  await isThere();
  await node("clicks").waitFor(attached);
  expect(await page.title()).toBe("other · Hamilton");
  await page.reload();
  await node("clicks").waitFor(attached);
  expect(complaints).toEqual([]);
});

test("tabs show different dataflows of one server, each its own after a reload", async () => {
  const address = await start();
  const tabs = await Promise.all(
    ["other", "train", "other"].map(async (dataflow) => {
      const tab = await page.context().newPage();
      watch(tab);
      await tab.goto(`${address}&dataflow=${dataflow}`);
      await isThere(tab);
      return { tab, dataflow };
    }),
  );
  writeFileSync(join(folder, "other.py"), OTHER.replace("clicks", "taps"));
  for (const { tab, dataflow } of tabs) {
    if (dataflow === "other") await node("taps", tab).waitFor(attached);
    await tab.reload();
    await isThere(tab);
    expect(await tab.title()).toBe(`${dataflow} · Hamilton`);
  }
  expect(complaints).toEqual([]);
});

test("another configuration is chosen at a node, and stays in the address", async () => {
  await page.goto(`${await start()}&dataflow=train&config=%7B%22model%22%3A%22linear%22%7D`);
  await isThere();
  await page.locator(".canvas").focus();
  await page.keyboard.press("a");
  await showAll().waitFor();
  const varying = page.locator("[data-node]", { hasText: "model='forest'" }).first();
  await varying.waitFor(attached);
  const { x, y } = await varying.evaluate((entry: HTMLElement) => ({ ...entry.dataset }));
  await page.mouse.click(Number(x), Number(y), { button: "right" });
  await page.getByRole("menuitem", { name: "Choose model='forest'" }).click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('config={"model":"forest"');
  expect(await page.getByRole("menuitem", { name: /Configuration…/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("pointing at a node tells its header and documentation, and where it is", async () => {
  await page.goto(`${await start()}&dataflow=other`);
  await isThere();
  const { x, y } = await node("clicks").evaluate((entry: HTMLElement) => ({ ...entry.dataset }));
  await page.mouse.move(Number(x), Number(y));
  await page.locator(".tooltip", { hasText: "def clicks(visits: int) -> int" }).waitFor();
  await page.locator(".tooltip", { hasText: "How often." }).waitFor();
  await page.mouse.click(Number(x), Number(y));
  await page.locator(".banner", { hasText: "clicks: other.py:5" }).waitFor();
});

test("a server that has ended is told of, and the graph stays", async () => {
  await page.goto(await start());
  await isThere();
  server!.kill("SIGINT");
  await page.locator(".banner", { hasText: "start hamilton-live serve again" }).waitFor();
  expect(await page.locator("[data-x]").count()).toBeGreaterThan(0);
});

test("axe finds nothing serious in the page that is served", async () => {
  await page.goto(await start());
  await isThere();
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } }
    ).axe.run();
    return violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id }) => id);
  });
  expect(found).toEqual([]);
});

test("a page of one file holds all dataflows, their configurations and documentation", async () => {
  const file = join(folder, "graph.html");
  const options = ["graph", folder, "--format", "html", "--variants", "-o", file];
  execFileSync(python, ["-m", "hamilton_ls", ...options]);
  await page.goto(`file://${file}`);
  await isThere();
  await choose("train");
  await expect.poll(() => page.title()).toBe("train · Hamilton");
  await page.locator("[data-node]", { hasText: "model='forest'" }).first().waitFor(attached);
  await page.locator(".canvas").focus();
  await page.keyboard.press("a");
  await expect.poll(() => page.locator("[data-node]", { hasText: "model='forest'" }).count()).toBe(0);
  await page.reload();
  await isThere();
  expect(await page.title()).toBe("train · Hamilton");
  expect(complaints).toEqual([]);
});

const BEGINS = {
  SVG: { file: "other.svg", begins: "<svg", holds: "clicks" },
  PNG: { file: "other.png", begins: "\x89PNG", holds: "IHDR" },
  "Graphviz DOT": { file: "other.dot", begins: "digraph", holds: "clicks" },
  Mermaid: { file: "other.mmd", begins: "flowchart", holds: "clicks" },
  "Interactive HTML": { file: "other.html", begins: "<!DOCTYPE html>", holds: "other.py:5" },
};

test.each(Object.entries(BEGINS))("saves %s", async (format, { file, begins, holds }) => {
  await page.goto(`${await start()}&dataflow=other`);
  await isThere();
  const download = page.waitForEvent("download");
  await menuItem(`Save as ${format}…`);
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(file);
  const text = readFileSync(await saved.path(), "latin1");
  expect(text.trimStart().slice(0, begins.length)).toBe(begins);
  expect(text).toContain(holds);
  if (format === "Graphviz DOT") execFileSync("dot", ["-Tsvg"], { input: text });
  if (format !== "Interactive HTML") return;
  writeFileSync(join(folder, "saved.html"), text, "latin1");
  await page.goto(`file://${join(folder, "saved.html")}`);
  await isThere();
  await node("clicks").waitFor(attached);
});

test("a page of 5,000 nodes opens fast", async () => {
  const wide = Array.from(
    { length: 5_000 },
    (_, k) => `def n${k}(${k < 50 ? "x" : `n${k - 50}: int, n${k - 37 - (k % 13)}`}: int) -> int: ...\n`,
  );
  for (let part = 0; part < 50; part++)
    writeFileSync(join(folder, `part${part}.py`), wide.slice(part * 100, part * 100 + 100).join(""));
  const parts = Array.from({ length: 50 }, (_, part) => join(folder, `part${part}.py`));
  const file = join(folder, "wide.html");
  execFileSync(python, [
    "-m",
    "hamilton_ls",
    "graph",
    ...parts,
    "--together",
    "--format",
    "html",
    "-o",
    file,
  ]);
  await page.goto(`file://${file}`);
  await isThere();
  expect(await page.locator("body").getAttribute("data-nodes")).toBe("5001");
  const { opened, empty } = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { opened: performance.now(), empty: entry!.domInteractive };
  });
  // What the browser needs for the document alone is the measure.
  expect(opened).toBeLessThan(6 * empty);
  expect(complaints).toEqual([]);
});

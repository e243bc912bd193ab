/** The page of the graph panel under axe: in each theme, and with everything open that can be opened. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../extension/webview/graph/dev/serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let served: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  served = await serve();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM!, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser?.close();
  served?.stop();
});

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds that keeps somebody from using the page, each with the elements it is about. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

async function open(theme: string, graph = "marketing"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${served.address}/?theme=${theme}&graph=${graph}&state=done`);
  await page.locator("body[data-ready=true]").waitFor();
  await page.locator("[data-x]").first().waitFor({ state: "attached" });
  return page;
}

/** What is on the page besides the graph itself. */
const SCENES: Record<string, (page: Page) => Promise<unknown>> = {
  "the graph": async () => {},
  "the legend": async (page) => page.getByRole("button", { name: "Legend" }).click(),
  "a search": async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("spend");
  },
  "the menu of a node": async (page) => {
    const { x, y } = await page
      .locator('[data-node="spend_mean"]')
      .evaluate((entry: HTMLElement) => ({ ...entry.dataset }));
    await page.mouse.click(Number(x), Number(y), { button: "right" });
  },
};

test.each(["dark", "light", "contrast", "contrast-light"])(
  "axe finds nothing serious in %s",
  async (theme) => {
    for (const [scene, enter] of Object.entries(SCENES)) {
      const page = await open(theme);
      await enter(page);
      expect(await seriousFindings(page), scene).toEqual([]);
      await page.close();
    }
  },
);

// Takes pictures of the panel in every theme, for looking at them:
//   CHROMIUM=/usr/bin/chromium node extension/webview/graph/dev/shots.mjs FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const GRAPHS = ["marketing", "grown-60", "grown-1000", "wide-1000"];
const THEMES = ["dark", "light", "contrast", "contrast-light"];

/** What to do before the picture of the small graph is taken. */
const SCENES = {
  plain: async () => {},
  legend: async (page) => page.getByRole("button", { name: "Legend" }).click(),
  search: async (page) => {
    await page.keyboard.press("/");
    await page.keyboard.type("spend");
    await page.keyboard.press("Enter");
  },
  hover: async (page) => page.mouse.move(...(await placeOf(page, "acquisition_cost"))),
  menu: async (page) => page.mouse.click(...(await placeOf(page, "spend_mean")), { button: "right" }),
};

async function placeOf(page, node) {
  const { x, y } = await page.locator(`[data-node="${node}"]`).evaluate((entry) => ({ ...entry.dataset }));
  return [Number(x), Number(y)];
}

async function take(browser, address, folder, theme, graph, scene) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, deviceScaleFactor: 1.5 });
  await page.goto(`${address}/?theme=${theme}&graph=${graph}&state=done`);
  await page.locator("body[data-ready=true]").waitFor();
  await page.locator("[data-x]").first().waitFor({ state: "attached" });
  await SCENES[scene](page);
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(folder, `${graph} ${scene} ${theme}.png`) });
  await page.close();
}

const folder = process.argv[2] ?? "shots";
mkdirSync(folder, { recursive: true });
const { address, stop } = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const theme of THEMES) {
  for (const graph of GRAPHS) await take(browser, address, folder, theme, graph, "plain");
  for (const scene of Object.keys(SCENES)) await take(browser, address, folder, theme, "marketing", scene);
}
await browser.close();
stop();

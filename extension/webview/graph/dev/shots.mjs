// Takes pictures of the panel, for looking at them:
//   CHROMIUM=/usr/bin/chromium node extension/webview/graph/dev/shots.mjs FOLDER [WORD ...]
// Only pictures whose names hold every word are taken. Those of docs/GRAPH.md are made by
//   CHROMIUM=/usr/bin/chromium node extension/webview/graph/dev/shots.mjs --docs
import { mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const THEMES = ["dark", "light", "contrast", "contrast-light"];
const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 400, height: 700 };
const DOCS = join(dirname(fileURLToPath(import.meta.url)), "../../../../docs/images");
/** Whoever reads the page must not wait for it. */
const MOST_BYTES = 300_000;

async function placeOf(page, node) {
  const { x, y } = await page.locator(`[data-node="${node}"]`).evaluate((entry) => ({ ...entry.dataset }));
  return [Number(x), Number(y)];
}

async function findAndEnter(page, words) {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** What happens before a picture is taken. */
const ACTS = {
  legend: (page) => page.getByRole("button", { name: "Legend" }).click(),
  search: (page) => findAndEnter(page, "spend"),
  filter: (page) => findAndEnter(page, "up:report state:ok"),
  hover: async (page) => page.mouse.move(...(await placeOf(page, "acquisition_cost"))),
  tooltip: async (page) => {
    await page.mouse.move(...(await placeOf(page, "acquisition_cost")));
    await page.waitForTimeout(700);
  },
  menu: async (page) => page.mouse.click(...(await placeOf(page, "spend_mean")), { button: "right" }),
  select: async (page) => page.mouse.click(...(await placeOf(page, "spend"))),
  focus: (page) =>
    page.evaluate(() => window.tell({ type: "focus", nodes: ["acquisition_cost"], reveal: false })),
  /** Near, on a node of the middle. */
  near: async (page) => {
    await findAndEnter(page, "orders_revenue_rolling_28d");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /natural size/ }).click();
  },
  around: async (page) => {
    await findAndEnter(page, "orders_revenue_trend");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
  },
  variants: (page) => page.keyboard.press("a"),
  present: (page) => page.keyboard.press("."),
};

/** Every picture: its name, the address, and what differs from the usual. */
const PICTURES = [
  { name: "marketing", graph: "marketing", state: "over" },
  ...["legend", "search", "tooltip", "menu", "select", "focus"].map((act) => ({
    name: `marketing ${act}`,
    graph: "marketing",
    state: "over",
    act,
  })),
  { name: "sales variants", graph: "sales", act: "variants" },
  ...[10, 50, 200, 1000, 5000].flatMap((size) => [
    { name: `retail ${size} first`, graph: `retail-${size}`, state: "over" },
    { name: `retail ${size} open halfway`, graph: `retail-${size}`, state: "halfway", groups: "open" },
  ]),
  { name: "retail 10 plain", graph: "retail-10" },
  ...[50, 200, 1000, 5000].map((size) => ({
    name: `retail ${size} near`,
    graph: `retail-${size}`,
    state: "over",
    groups: "open",
    act: "near",
  })),
  { name: "retail 200 closed", graph: "retail-200", state: "over", groups: "closed" },
  { name: "retail 1000 plain open", graph: "retail-1000", groups: "open" },
  { name: "retail 1000 around", graph: "retail-1000", state: "over", act: "around" },
  { name: "retail 1000 legend", graph: "retail-1000", state: "over", act: "legend" },
  { name: "wide 1000 first", graph: "wide-1000", state: "over" },
  { name: "vertical 50", graph: "retail-50", state: "over", flow: "vertical" },
  { name: "narrow marketing", graph: "marketing", state: "over", viewport: NARROW },
  { name: "narrow vertical", graph: "marketing", state: "over", flow: "vertical", viewport: NARROW },
  { name: "narrow legend", graph: "marketing", state: "over", act: "legend", viewport: NARROW },
  {
    name: "zoomed browser",
    graph: "marketing",
    state: "over",
    viewport: { width: 600, height: 400 },
    scale: 2,
  },
  { name: "present", graph: "retail-50", state: "over", act: "present" },
];

/** The pictures of docs/GRAPH.md: each in one theme. */
const DOCS_PICTURES = [
  { name: "graph-run", theme: "dark", graph: "marketing", state: "over", height: 500 },
  { name: "graph-variants", theme: "light", graph: "sales", act: "variants", height: 400 },
  { name: "graph-overview", theme: "light", graph: "retail-1000", state: "over", height: 700 },
  { name: "graph-map", theme: "dark", graph: "retail-1000", state: "over", groups: "open", height: 640 },
  { name: "graph-around", theme: "dark", graph: "retail-1000", state: "over", act: "around", height: 400 },
  { name: "graph-filter", theme: "light", graph: "marketing", state: "over", act: "filter", height: 500 },
  {
    name: "graph-contrast",
    theme: "contrast",
    graph: "marketing",
    state: "over",
    act: "tooltip",
    height: 560,
  },
].map(({ height, ...picture }) => ({ ...picture, viewport: { width: 1100, height } }));

async function take(browser, address, path, picture) {
  const { name: _, act, viewport = WIDE, scale = 1.5, ...query } = picture;
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  await page.goto(`${address}/?${new URLSearchParams(query)}`);
  await page.locator("body[data-ready=true]").waitFor();
  await page.locator("[data-x]").first().waitFor({ state: "attached" });
  if (act) await ACTS[act](page);
  await page.waitForTimeout(700);
  await page.screenshot({ path });
  await page.close();
}

async function takeAll(browser, address, folder, words) {
  mkdirSync(folder, { recursive: true });
  for (const picture of PICTURES)
    for (const theme of THEMES) {
      const name = `${picture.name} ${theme}`;
      if (!words.every((word) => `${name} `.includes(word))) continue;
      await take(browser, address, join(folder, `${name}.png`), { ...picture, theme });
    }
}

async function takeForDocs(browser, address) {
  for (const picture of DOCS_PICTURES) {
    const path = join(DOCS, `${picture.name}.png`);
    await take(browser, address, path, picture);
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, which is too much for a page.`);
  }
}

const [folder = "shots", ...words] = process.argv.slice(2);
const { address, stop } = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
if (folder === "--docs") await takeForDocs(browser, address);
else await takeAll(browser, address, folder, words);
await browser.close();
stop();

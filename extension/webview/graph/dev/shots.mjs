// Takes pictures of the panel, for looking at them:
//   CHROMIUM=/usr/bin/chromium node extension/webview/graph/dev/shots.mjs FOLDER [WORD ...]
// Only pictures whose names hold every word are taken.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const THEMES = ["dark", "light", "contrast", "contrast-light"];
const WIDE = { width: 1200, height: 800 };
const NARROW = { width: 400, height: 700 };

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

async function take(browser, address, folder, theme, picture) {
  const { name, act, viewport = WIDE, scale = 1.5, ...query } = picture;
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  await page.goto(`${address}/?${new URLSearchParams({ theme, ...query })}`);
  await page.locator("body[data-ready=true]").waitFor();
  await page.locator("[data-x]").first().waitFor({ state: "attached" });
  if (act) await ACTS[act](page);
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name} ${theme}.png`) });
  await page.close();
}

const [folder = "shots", ...words] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { address, stop } = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
for (const picture of PICTURES)
  for (const theme of THEMES) {
    const named = `${picture.name} ${theme} `;
    if (words.every((word) => named.includes(word))) await take(browser, address, folder, theme, picture);
  }
await browser.close();
stop();

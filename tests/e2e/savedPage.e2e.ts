/** The page that the panel in VS Code saves: opened in a browser it says where the code is, and shows all configurations. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

let code: Workbench;

beforeAll(async () => {
  code = await Workbench.open({ workspace: example("training") });
});
afterAll(() => code?.close());

test("a saved page has places, documentation and configurations", async () => {
  await code.openFile("evaluation.py");
  const graph = await GraphView.open(code);
  await graph.node("accuracy").waitFor({ state: "attached" });
  await graph.choose("Save as Interactive HTML…");
  const box = code.page.locator(".quick-input-widget input").first();
  await box.waitFor();
  await code.until("a name is offered", async () => (await box.inputValue()).endsWith("train.html"));
  await code.page.keyboard.press("Enter");
  const file = join(code.folder, "train.html");
  await code.until("the page is written", async () => existsSync(file) && readFileSync(file).length > 0);

  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM!, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.goto(`file://${file}`);
    const card = page.locator('[data-node="accuracy"]');
    await card.and(page.locator("[data-x]")).waitFor({ state: "attached" });
    const { x, y } = await card.evaluate((entry: HTMLElement) => ({ ...entry.dataset }));
    await page.mouse.move(Number(x), Number(y));
    await page.locator(".tooltip", { hasText: "def accuracy(" }).waitFor();
    await page.mouse.click(Number(x), Number(y));
    const line = code.lineOf("evaluation.py", "def accuracy(");
    await page.locator(".banner", { hasText: `accuracy: evaluation.py:${line}` }).waitFor();
    await page.keyboard.press("a");
    await page.locator("[data-node]", { hasText: "model='forest'" }).first().waitFor({ state: "attached" });
  } finally {
    await browser.close();
  }
});

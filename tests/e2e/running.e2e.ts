import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { Workbench } from "./workbench";

const SHOP = `"""A shop with something wrong in every corner."""

import os

import pandas as pd


def total(orders: pd.DataFrame) -> float:
    """All the money."""
    return float(orders["amount"].sum())


def scaled(total: float, factor: float) -> float:
    return total * factor


def broken(total: float) -> float:
    return _share(total, 0)


def _share(whole: float, parts: int) -> float:
    if parts == 0:
        raise ValueError("nothing to share among")
    return whole / parts


def chatty(total: float) -> float:
    print("counting the orders")
    return total


def deadly(total: float) -> float:
    os._exit(3)


def doubled(total: float) -> float:
    return total * 2
`;

let code: Workbench;
let graph: GraphView;
let results: Frame;

beforeAll(async () => {
  code = await Workbench.open({
    files: {
      "shop.py": SHOP,
      "orders.csv": "amount,item\n10,tea\n90,tea pot\n",
      "plain.py": "def area(width, height):\n    return width * height\n",
    },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

async function run(node: string): Promise<void> {
  await code.editor().click();
  await code.cursorTo("shop.py", `def ${node}(`, 5);
  await code.command("Hamilton: Run Node");
}

const shown = (testId: string) => results.locator(`[data-testid="hamilton-${testId}"]`);
const untilShown = (testId: string, text: string) =>
  code.until(`${testId} shows ${text}`, async () => (await shown(testId).innerText()).includes(text), 60_000);

test("a Python file that is not Hamilton has no button, no lens, no status", async () => {
  await code.openFile("shop.py");
  const button = code.page.locator('.editor-actions .action-label[aria-label*="Show Graph"]');
  const status = code.page.locator(".statusbar-item").filter({ hasText: "no configuration" });
  await button.waitFor();
  await status.waitFor();
  await code.openFile("plain.py");
  await button.waitFor({ state: "detached" });
  await status.waitFor({ state: "hidden" });
  expect(await code.page.locator(".codelens-decoration").count()).toBe(0);
  expect(await code.offers("Hamilton: Run Upstream of Node")).toBe(false);
});

test("inputs are given as an expression and as a data file", async () => {
  await code.openFile("shop.py");
  graph = await GraphView.open(code);
  await run("scaled");
  const form = await code.webview('[data-testid="hamilton-inputs"]');
  expect(await form.locator('[data-testid="hamilton-input-orders-kind"]').inputValue()).toBe("file");
  await form.locator('[data-testid="hamilton-input-orders"]').fill("orders.csv");
  await form.locator('[data-testid="hamilton-input-factor-kind"]').selectOption("expression");
  await form.locator('[data-testid="hamilton-input-factor"]').fill("sum([1, 2, 3]) / 2");
  await code.screenshot("running inputs");
  await code.page.keyboard.press("Enter");
  results = await code.webview('[data-testid="hamilton-result"]');
  await untilShown("result-number", "300");
  await code.until(
    "the graph fits into what the results leave of its panel",
    async () => (await graph.frame.locator("[data-node]:not([data-x])").count()) === 0,
  );
});

test("a node that raises shows its traceback, whose links lead to the lines", async () => {
  await run("broken");
  await untilShown("result-error", "ValueError: nothing to share among");
  await graph.untilState("broken", "failed");
  await code.screenshot("running failed");
  const line = code.lineOf("shop.py", "raise ValueError");
  await shown("frame")
    .filter({ hasText: `shop.py:${line}` })
    .click();
  await code.until("the cursor is where it raised", async () => (await code.where()).line === line);
});

test("what a node prints is shown", async () => {
  await run("chatty");
  await untilShown("output", "counting the orders");
  await untilShown("result-number", "100");
  await code.screenshot("running printed");
});

test("a node that ends its process is reported, and the next run works", async () => {
  await run("deadly");
  await untilShown("outcome", "the process ended");
  await untilShown("result", "exit code 3");
  await code.screenshot("running crashed");
  await run("doubled");
  await untilShown("result-number", "200");
});

test("a second run reuses what has not changed", async () => {
  await run("doubled");
  await graph.untilState("doubled", "cached");
  await graph.untilState("total", "cached");
});

test("an edited body makes its result stale, and only that is computed anew", async () => {
  await code.cursorTo("shop.py", "total * 2", "total * 2".length);
  await code.page.keyboard.type("00");
  await graph.untilState("doubled", "stale");
  await shown("stale").waitFor();
  expect(
    await results.locator('[data-testid="hamilton-rows"] [data-node="doubled"]').getAttribute("data-state"),
  ).toBe("stale");
  await code.screenshot("running stale");
  await code.command("Hamilton: Run Node");
  await untilShown("result-number", "20000");
  await graph.untilState("doubled", "ok");
  await graph.untilState("total", "cached");
});

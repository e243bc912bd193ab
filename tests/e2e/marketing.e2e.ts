/** The main job, as a user does it: from wrong wiring to a result, in the real VS Code on a real project. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { example, type Theme, Workbench } from "./workbench";

let code: Workbench;
let graph: Frame;

beforeAll(async () => {
  code = await Workbench.open({ workspace: example("marketing") });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

const nodeCount = async () => Number(await graph.locator("body").getAttribute("data-nodes"));

/** The line, from 1, of the first occurrence of `needle` in a file as saved. */
function lineOf(file: string, needle: string): number {
  const text = readFileSync(join(code.folder, file), "utf8");
  return text.slice(0, text.indexOf(needle)).split("\n").length;
}

/** A click on a node's card, found through the panel's accessible list. */
async function clickNode(name: string, options: { button?: "left" | "right" } = {}): Promise<void> {
  const item = graph.locator(`[data-node="${name}"]`);
  await code.until(`${name} is placed`, async () => (await item.getAttribute("data-x")) !== null);
  // The camera may still be gliding: click where the card comes to rest.
  let place = "";
  await code.until(`${name} is at rest`, async () => {
    const now = `${await item.getAttribute("data-x")} ${await item.getAttribute("data-y")}`;
    const same = now === place;
    place = now;
    return same;
  });
  const [x, y] = place.split(" ").map(Number);
  await graph
    .locator("canvas")
    .first()
    .click({ position: { x: x!, y: y! }, ...options });
}

test("a misspelt dependency is underlined, and its fix applied", async () => {
  await code.openFile("features.py");
  const squiggle = code.page.locator(".squiggly-warning, .squiggly-error").first();
  await code.cursorTo("features.py", "spnd: pd.Series");
  await squiggle.waitFor();
  await code.screenshot("1 near miss");
  await code.page.keyboard.press("Control+.");
  const fix = code.page.locator(".action-widget .monaco-list-row").filter({ hasText: "spend" }).first();
  await fix.waitFor();
  await code.screenshot("2 its fix");
  await code.page.keyboard.press("Enter");
  await code.until("the fix is in the text", async () =>
    (await code.editor().locator(".view-lines").innerText())
      .replaceAll("\u00a0", " ")
      .includes("spend_share(spend: pd.Series"),
  );
  await squiggle.waitFor({ state: "detached" });
  await code.save("features.py", "spend_share(spend: pd.Series");
});

test("a parameter leads to the function in the other module", async () => {
  await code.cursorTo("features.py", "spend_per_signup(spend: pd.Series", "spend_per_signup(s".length);
  await code.page.keyboard.press("F12");
  const line = lineOf("loaders.py", '"spend"');
  await code.until("the string that names the column", async () => {
    const { file, line: at } = await code.where();
    return file === "loaders.py" && at === line;
  });
});

test("the graph shows the dataflow of both modules", async () => {
  await code.openFile("features.py");
  await code.command("Hamilton: Show Graph");
  graph = await code.webview("canvas");
  await code.until("the graph has the nodes of both modules", async () => (await nodeCount()) >= 14);
  for (const name of ["marketing", "spend", "spend_per_signup", "weekly_report", "budget_growth"])
    await graph.locator(`[data-node="${name}"]`).waitFor({ state: "attached" });
  await code.screenshot("3 graph");
});

test("a function typed and not saved appears in the graph", async () => {
  const before = await nodeCount();
  await code.editor().click();
  await code.page.keyboard.press("Control+End");
  await code.page.keyboard.type(
    "\n\ndef spend_max(spend: pd.Series) -> float:\n    return float(spend.max())\n",
  );
  await graph.locator('[data-node="spend_max"]').waitFor({ state: "attached" });
  await code.until("one node more", async () => (await nodeCount()) === before + 1);
  expect(readFileSync(join(code.folder, "features.py"), "utf8")).not.toContain("spend_max");
  await code.screenshot("4 typed node");
});

test("a click on a node lands on its line", async () => {
  await clickNode("marketing");
  const line = lineOf("loaders.py", "def marketing");
  await code.until("the cursor is on the function", async () => {
    const { file, line: at } = await code.where();
    return file === "loaders.py" && at === line;
  });
});

test("a run asks for what is missing and shows the right value", async () => {
  await code.openFile("features.py");
  await code.cursorTo("features.py", "def next_budget", 6);
  await code.command("Hamilton: Run Node");
  const form = await code.webview('[data-testid="hamilton-input-budget_growth"]');
  await code.screenshot("5 inputs");
  await form.locator('[data-testid="hamilton-input-budget_growth"]').fill("0.25");
  await form.locator('[data-testid="hamilton-input-marketing_csv"]').fill("data/marketing.csv");
  await code.page.keyboard.press("Enter");
  const results = await code.webview('[data-testid="hamilton-results"]');
  await code.until(
    "the budget is shown",
    async () => (await results.locator("body").innerText()).includes("212.5"),
    60_000,
  );
  await code.until(
    "its card says so",
    async () => (await graph.locator('[data-node="next_budget"]').getAttribute("data-state")) === "ok",
  );
  await code.screenshot("6 result");
});

test("a table is shown as a table", async () => {
  await code.cursorTo("features.py", "def weekly_report", 6);
  await code.command("Hamilton: Run Node");
  const results = await code.webview('[data-testid="hamilton-results"]');
  await code.until(
    "the report is shown",
    async () => (await results.locator("table").innerText()).includes("0.125"),
    60_000,
  );
  expect(await results.locator("table tbody tr").count()).toBe(6);
});

test.each<Theme>(["Default Dark Modern", "Default Light Modern", "Default High Contrast"])(
  "looks right in %s",
  async (theme) => {
    await code.theme(theme);
    await code.openFile("features.py");
    await code.cursorTo("features.py", "def spend_per_signup", 6);
    // The dark one is the README's picture: code and graph have all the room.
    await code.page.keyboard.press("Control+B");
    await code.page.waitForTimeout(800);
    await code.screenshot(`theme ${theme}`);
    await code.page.keyboard.press("Control+B");
  },
);

test("an endless node can be cancelled, and the server still answers", async () => {
  await code.editor().click();
  await code.page.keyboard.press("Control+End");
  await code.page.keyboard.type(
    "\n\ndef endless(total_spend: float) -> float:\n    while True:\n        pass\n",
  );
  await graph.locator('[data-node="endless"]').waitFor({ state: "attached" });
  await code.save("features.py", "def endless");
  await code.cursorTo("features.py", "def endless", 6);
  await code.command("Hamilton: Run Node");
  const state = () => graph.locator('[data-node="endless"]').getAttribute("data-state");
  await code.until("it runs", async () => (await state()) === "running");
  await code.screenshot("7 running");
  await code.command("Hamilton: Cancel Run");
  await code.until("it runs no more", async () => (await state()) !== "running");
  const results = await code.webview('[data-testid="hamilton-results"]');
  await code.until("the results say so", async () =>
    (await results.locator("body").innerText()).includes("cancelled"),
  );
  await code.cursorTo("features.py", "spend_mean(spend: pd.Series", "spend_mean(s".length);
  await code.page.keyboard.press("F12");
  await code.until("definition still answers", async () => (await code.where()).file === "loaders.py");
});

/** A thousand nodes: the graph opens, one is found by its name, and typing stays quick. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

/** From the last key to the node in the panel, on a slow computer that runs the browser as well. */
const SOON_MS = 3_000;

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({ workspace: example("wide") });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("the whole graph opens", async () => {
  await code.openFile("features/final.py");
  graph = await GraphView.open(code);
  expect(await graph.nodeCount()).toBe(1002);
  await code.screenshot("wide whole");
});

test("a node is found by its name, and Enter goes to its source", async () => {
  const search = graph.frame.getByRole("textbox", { name: "Find node" });
  await search.click();
  await search.pressSequentially("orders_count_blend_4");
  await code.page.keyboard.press("Enter");
  await graph.frame
    .locator('[data-node="orders_count_blend_4"][aria-selected=true]')
    .waitFor({ state: "attached" });
  await code.page.waitForTimeout(400);
  await code.screenshot("wide found");
  await code.page.keyboard.press("Escape");
  await code.page.keyboard.press("Enter");
  await code.page.locator('.tab.active[data-resource-name="orders.py"]').waitFor();
  const line = code.lineOf("features/orders.py", "def orders_count_blend_4");
  await code.until("the cursor is on the function", async () => (await code.where()).line === line);
});

test("a typed function is in the graph soon", async () => {
  await code.editor().click();
  await code.page.keyboard.press("Control+End");
  await code.page.keyboard.type(
    "\n\ndef orders_typed(orders_count: pd.Series) -> pd.Series:\n    return orders_count\n",
  );
  const began = Date.now();
  await graph.node("orders_typed").waitFor({ state: "attached", timeout: 30_000 });
  expect(Date.now() - began).toBeLessThan(SOON_MS);
  await code.until("and nothing else is", async () => (await graph.nodeCount()) === 1003);
  await code.until(
    "the panel follows it to its place",
    async () => (await graph.node("orders_typed").getAttribute("data-x")) !== null,
  );
  await code.screenshot("wide typed");
});

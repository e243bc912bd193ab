/** A thousand nodes: an overview opens, modules open and close, one node is found, typing stays quick. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

/** From the last key to the node in the panel, on a slow computer that runs the browser as well. */
const SOON_MS = 3_000;
const NODE = "orders_count_blend_4";
const MODULE = "module:features.orders";

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({ workspace: example("wide") });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("the graph opens in overview: its modules, closed", async () => {
  await code.openFile("features/final.py");
  graph = await GraphView.open(code);
  expect(await graph.nodeCount()).toBe(1002);
  await graph.node(MODULE).waitFor({ state: "attached" });
  expect(await graph.node(NODE).count()).toBe(0);
  await code.screenshot("wide whole");
});

test("a double click opens a module in its place, the key C closes it again", async () => {
  await graph.doubleClick(MODULE);
  await graph.node(NODE).waitFor({ state: "attached" });
  expect(await graph.node(MODULE).count()).toBe(0);
  await graph.places();
  await code.screenshot("wide opened");
  await graph.click(NODE);
  await code.page.keyboard.press("c");
  await graph.node(MODULE).waitFor({ state: "attached" });
});

test("a node is found by its name inside a closed module, and Enter goes to its source", async () => {
  const search = graph.frame.getByRole("textbox", { name: "Find node" });
  await search.click();
  await search.pressSequentially(NODE);
  await code.page.keyboard.press("Enter");
  await graph.frame.locator(`[data-node="${NODE}"][aria-selected=true]`).waitFor({ state: "attached" });
  await graph.places();
  await code.screenshot("wide found");
  await code.page.keyboard.press("Escape");
  await code.page.keyboard.press("Enter");
  await code.page.locator('.tab.active[data-resource-name="orders.py"]').waitFor();
  const line = code.lineOf("features/orders.py", `def ${NODE}`);
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

test("a neighbourhood shows one node and who is around it; Escape brings everything back", async () => {
  await graph.click(NODE);
  await code.page.keyboard.press("n");
  const bar = graph.frame.getByRole("toolbar", { name: "Part of the graph" });
  await bar.waitFor();
  expect(await bar.innerText()).toContain(`Around ${NODE}, 2 hops`);
  const around = await graph.cardCount();
  expect(around).toBeLessThan(300);
  await code.page.keyboard.press("[");
  await code.until("fewer are shown", async () => (await graph.cardCount()) < around);
  await graph.places();
  await code.screenshot("wide neighbourhood");
  await code.page.keyboard.press("Escape");
  await bar.waitFor({ state: "hidden" });
});

test("which modules are open is remembered after a reload", async () => {
  await code.reload();
  graph = await GraphView.found(code);
  await graph.node(NODE).waitFor({ state: "attached" });
});

/** Several graph panels at once: pinned or going along, in the editor area and the side bar, restored with the window. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DataflowsView } from "./dataflowsView";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

const CHAIN = "def one() -> int:\n    return 1\n\n\ndef two(one: int) -> int:\n    return one * 2\n";

let code: Workbench;
let left: Record<string, string>;

beforeAll(async () => {
  code = await Workbench.open({
    workspace: example("marketing"),
    prepare: (folder) => {
      mkdirSync(join(folder, "other"));
      writeFileSync(join(folder, "other", "lonely.py"), CHAIN);
    },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

const titles = async () =>
  (await code.page.locator(".tab").evaluateAll((tabs) => tabs.map((tab) => tab.textContent ?? "")))
    .map((title) => title.trim())
    .filter((title) => title.startsWith("Graph: "))
    .sort();

const hasTitles = (...expected: string[]) =>
  code.until(`the panels are ${expected.join(" and ")}`, async () => {
    return JSON.stringify(await titles()) === JSON.stringify(expected);
  });

const pin = (graph: GraphView) => graph.frame.getByRole("button", { name: /pin/i }).first();

/** How many panels show a dataflow. */
async function showing(dataflow: string): Promise<number> {
  const shown = code.page.frames().map((frame) => frame.locator(`body[data-dataflow="${dataflow}"]`).count());
  const counts = await Promise.allSettled(shown);
  return counts.filter((count) => count.status === "fulfilled" && count.value > 0).length;
}

async function chooseInList(text: string): Promise<void> {
  const row = code.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();
  await row.waitFor();
  await row.click();
}

/** The tabs of panels, from left to right. */
const panel = (index: number) => code.page.locator(".tab", { hasText: "Graph: " }).nth(index);

/** Drags an entry of the tree onto a panel, with Shift held, as VS Code asks for it. */
async function drag(tree: DataflowsView, entry: string, index: number): Promise<void> {
  await panel(index).click();
  const from = (await tree.entry(entry).boundingBox())!;
  const group = code.page.locator(".editor-group-container", { has: panel(index) });
  const to = (await group.locator(".editor-container").first().boundingBox())!;
  const { mouse, keyboard } = code.page;
  await mouse.move(from.x + 80, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + 120, from.y + from.height / 2 + 10, { steps: 4 });
  await keyboard.down("Shift");
  await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
  await code.page.waitForTimeout(300);
  await mouse.move(to.x + to.width / 2 + 8, to.y + to.height / 2 + 8, { steps: 4 });
  await mouse.up();
  await keyboard.up("Shift");
}

test("a second panel stays with its dataflow, the first goes along with the file", async () => {
  await code.openFile("features.py");
  await GraphView.open(code);
  await hasTitles("Graph: run");
  await code.command("Hamilton: Open Graph in Another Panel...");
  await chooseInList("run");
  await hasTitles("Graph: run", "Graph: run");
  await code.openFile("other/lonely.py");
  await hasTitles("Graph: lonely", "Graph: run");
  await code.screenshot("panels two");
});

test("each closes its own groups, and is where it was left", async () => {
  const run = await GraphView.of(code, "run");
  await code.until("all cards are there", async () => (await run.cardCount()) > 10);
  await run.choose("Close All Groups");
  await code.until("the modules are closed", async () => (await run.cardCount()) < 5);
  await run.frame.locator(".canvas").focus();
  await code.page.keyboard.press("+");
  left = await run.places();
  expect(await pin(run).getAttribute("aria-pressed")).toBe("true");
  await code.screenshot("panels closed");
});

test("the side bar has a graph of its own", async () => {
  await code.command("Hamilton: Focus on Graph View");
  await code.page.locator('.pane-header[aria-label^="Graph"]').waitFor();
  await code.until(
    "the view shows the dataflow that is worked in, too",
    async () => (await showing("lonely")) === 2,
  );
  await code.screenshot("panels side bar");
});

test("a reload of the window brings each panel back as it was left", async () => {
  await code.reload();
  await hasTitles("Graph: lonely", "Graph: run");
  const run = await GraphView.of(code, "run");
  await code.until("its modules are closed", async () => (await run.cardCount()) < 5);
  expect(await run.places()).toEqual(left);
  expect(await pin(run).getAttribute("aria-pressed")).toBe("true");
  await code.until("the view in the side bar is back", async () => (await showing("lonely")) === 2);
  const lonely = await GraphView.of(code, "lonely");
  expect(await pin(lonely).getAttribute("aria-pressed")).toBe("false");
  await code.screenshot("panels reloaded");
});

test("a node dropped on a panel is selected there, whatever hides it", async () => {
  const tree = await DataflowsView.open(code);
  await tree.expand("Dataflow run");
  await tree.expand("Module features");
  await tree.entry("total_spend").waitFor();
  await drag(tree, "total_spend", 0);
  const run = await GraphView.of(code, "run");
  await run.node("total_spend").and(run.frame.locator("[aria-selected=true]")).waitFor({ state: "attached" });
  await code.screenshot("panels dropped node");
});

test("a dataflow dropped on a panel is shown there", async () => {
  const tree = await DataflowsView.open(code);
  await drag(tree, "Dataflow lonely", 0);
  await hasTitles("Graph: lonely", "Graph: lonely");
  await drag(tree, "Dataflow run", 0);
  await hasTitles("Graph: lonely", "Graph: run");
});

test("the tree goes to the node of the cursor", async () => {
  await DataflowsView.open(code);
  await code.page.locator('.tab[data-resource-name="features.py"]').click();
  await code.cursorTo("features.py", "def spend_zero_mean", 6);
  const selected = code.page.locator('.pane-body .monaco-list-row.selected[aria-label^="spend_zero_mean"]');
  await selected.waitFor();
});

test("the cursor is shown in a panel that does not follow it", async () => {
  const run = await GraphView.of(code, "run");
  await run.choose("Open All Groups");
  const follow = run.frame.getByRole("button", { name: "Follow the cursor" });
  if ((await follow.getAttribute("aria-pressed")) === "true") await follow.click();
  const before = await run.places();
  await code.page.locator('.tab[data-resource-name="features.py"]').click();
  for (const name of ["total_spend", "spend_mean"]) {
    await code.cursorTo("features.py", `def ${name}`, 6);
    await run.node(name).and(run.frame.locator("[aria-current=true]")).waitFor({ state: "attached" });
  }
  expect(await run.places()).toEqual(before);
});

test("a page that is loaded anew shows the same", async () => {
  for (const frame of code.page.frames()) {
    await frame.evaluate(() => document.body.setAttribute("data-old", "")).catch(() => undefined);
  }
  // No panel has the keyboard: then all of them begin anew.
  await code.page.locator('.tab[data-resource-name="features.py"]').click();
  await code.command("Hamilton: Reload Graph");
  const after = await code.webview('body[data-ready=true][data-dataflow="run"]:not([data-old])');
  await after.locator("[data-node]").first().waitFor({ state: "attached" });
});

test("a dataflow that is gone is said to be gone, and comes back", async () => {
  await code.command("Hamilton: Open Graph in Another Panel...");
  await chooseInList("lonely");
  await hasTitles("Graph: lonely", "Graph: run", "Graph: run");
  // A file that is open is there for as long as it is.
  await code.page
    .locator('.tab[data-resource-name="lonely.py"]')
    .getByRole("button", { name: /Close/ })
    .click({ force: true });
  const file = join(code.folder, "other", "lonely.py");
  renameSync(file, `${file}.txt`);
  const gone = await code.webview("text=There is no dataflow lonely in this workspace any more");
  await code.screenshot("panels gone");
  await gone.getByRole("button", { name: "Choose another dataflow" }).waitFor();
  renameSync(`${file}.txt`, file);
  await gone.locator('[data-node="two"]').waitFor({ state: "attached" });
});

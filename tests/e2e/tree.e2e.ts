/** The dataflows view: every node as a tree with its state, live while typing, worked with the keyboard alone. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DataflowsView } from "./dataflowsView";
import { GraphView } from "./graphView";
import { example, type Theme, Workbench } from "./workbench";

let code: Workbench;
let tree: DataflowsView;

beforeAll(async () => {
  code = await Workbench.open({
    workspace: example("marketing"),
    prepare: (folder) => {
      mkdirSync(join(folder, "other"));
      writeFileSync(
        join(folder, "other", "lonely.py"),
        'def one() -> int:\n    """The first."""\n    return 1\n\n\ndef two(one: int) -> int:\n    return one * 2\n\n\ndef broken(two: int) -> int:\n    raise ValueError("no")\n\n\ndef after(broken: int) -> int:\n    return broken\n',
      );
    },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("a dataflow opens into its modules and nodes, without any file being opened", async () => {
  tree = await DataflowsView.open(code);
  await tree.expand("Dataflow run");
  await tree.expand("Module features");
  await tree.entry("spend_mean, Function, float").waitFor();
  expect(await tree.label("spend_zero_mean")).toBe("spend_zero_mean, Function, pd.Series");
  await code.screenshot("tree opened");
});

test("Enter opens the source", async () => {
  await tree.focus("spend_mean");
  await code.page.keyboard.press("Enter");
  const line = code.lineOf("features.py", "def spend_mean");
  await code.until("the cursor is on the function", async () => (await code.where()).line === line);
});

test("a problem is counted on its node and on its module", async () => {
  await code.until("the node says so", async () => (await tree.label("spend_share")).includes("1 warning"));
  expect(await tree.label("Module features")).toContain("1 warning");
});

test("a function typed and not saved appears, in the tree and in the graph", async () => {
  const graph = await GraphView.open(code);
  await graph.node("spend_mean").waitFor({ state: "attached" });
  await code.editor().click();
  await code.page.keyboard.press("Control+End");
  await code.page.keyboard.type(
    "\n\ndef aaa_typed(spend: pd.Series) -> float:\n    return float(spend.max())\n",
  );
  await tree.entry("aaa_typed, Function, float").waitFor();
  await graph.node("aaa_typed").waitFor({ state: "attached" });
  await code.screenshot("tree typed");
});

test("a node of another dataflow is shown in the graph from its menu", async () => {
  const graph = await GraphView.open(code);
  await tree.expand("Dataflow lonely");
  await tree.expand("Module lonely");
  await tree.choose("two, ", "Show in Graph");
  await graph.node("two").waitFor({ state: "attached" });
  expect(await graph.node("spend_mean").count()).toBe(0);
});

test("what is typed reaches the entry that begins so", async () => {
  await tree.focus("Dataflow lonely");
  await code.page.keyboard.type("spend_std");
  await code.until("the entry has the focus", async () => (await tree.focused()).startsWith("spend_std_dev"));
  await code.page.keyboard.press("Escape");
});

test("a run by a key: states come to the nodes and to their module", async () => {
  await tree.focus("after, ");
  await code.page.keyboard.press("Control+Enter");
  await code.until(
    "the failed node says so",
    async () => (await tree.label("broken")).includes("Failed"),
    60_000,
  );
  await tree.entry("two, Function, int, Succeeded").waitFor();
  await tree.entry("after, Function, int, Skipped").waitFor();
  expect(await tree.label("Module lonely")).toContain("Failed");
  // The key ran the node; it did not take the user to its source.
  expect(await code.page.locator('.tab[data-resource-name="lonely.py"]').count()).toBe(0);
  await code.screenshot("tree run");
});

test("code that changes makes results stale", async () => {
  await tree.focus("one, ");
  await code.page.keyboard.press("Enter");
  await code.page.locator('.tab.active[data-resource-name="lonely.py"]').waitFor();
  await code.editor().click();
  await code.cursorTo("other/lonely.py", "return 1", "return ".length);
  await code.page.keyboard.type("1");
  await DataflowsView.open(code);
  await tree.entry("two, Function, int, Out of date").waitFor();
});

test("F2 renames the node that has the focus", async () => {
  await tree.focus("two");
  await code.page.keyboard.press("F2");
  const box = code.page.locator(".rename-box input");
  await box.waitFor();
  await code.screenshot("tree rename");
  await box.fill("double");
  await code.page.keyboard.press("Enter");
  await tree.entry("double, Function, int").waitFor();
  await tree.entry("two,").waitFor({ state: "detached" });
});

test.each<Theme>(["Default Light Modern", "Default High Contrast", "Default Dark Modern"])(
  "looks right in %s",
  async (theme) => {
    await code.theme(theme);
    await code.screenshot(`tree ${theme}`);
  },
);

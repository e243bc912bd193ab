/** The graph as it is worked with: it follows typing, the cursor and runs, is searched by keys, and is there after a reload. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { Workbench } from "./workbench";

const SHOP = `"""A shop: what was ordered, and what we make of it."""

import time
from pathlib import Path

from hamilton.function_modifiers import tag


def orders() -> list:
    return [10, 90]


@tag(owner="growth", pii="no")
def total(orders: list) -> int:
    """All the money."""
    return sum(orders)


@tag(owner="growth")
def mean(total: int, orders: list) -> float:
    return total / len(orders)


def patient(total: int) -> int:
    """Waits until the test lets it go on."""
    while not Path(__file__).with_name("go").exists():
        time.sleep(0.02)
    return total


def broken(total: int) -> int:
    raise ValueError("nothing to share among")


def after_broken(broken: int) -> int:
    return broken


def report(patient: int, mean: float) -> str:
    return f"{patient} {mean}"
`;

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({
    files: { "shop.py": SHOP },
  });
  await code.openFile("shop.py");
  graph = await GraphView.open(code);
  await graph.node("report").waitFor({ state: "attached" });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

const search = () => graph.frame.getByRole("textbox", { name: "Find node" });
const selected = () => graph.frame.locator('[aria-selected="true"]').getAttribute("data-node");
const untilSelected = (node: string) =>
  code.until(`${node} is selected`, async () => (await selected()) === node);
const untilFollowed = (node: string) =>
  graph.frame.locator(`[data-node="${node}"][aria-current="true"][data-x]`).waitFor({ state: "attached" });

async function typeAtEnd(text: string): Promise<void> {
  await code.editor().click();
  await code.page.keyboard.press("Control+End");
  await code.page.keyboard.type(text);
}

test("what is typed glides in, and no other card moves", async () => {
  const before = await graph.places();
  expect(Object.keys(before)).toHaveLength(7);
  await typeAtEnd("\n\ndef doubled(total: int) -> int:\n    return total * 2\n");
  await graph.node("doubled").waitFor({ state: "attached" });
  const { doubled, ...others } = await graph.places();
  expect(doubled).toBeDefined();
  expect(others).toEqual(before);
  await code.screenshot("graph typed");
});

test("a function that does not parse at the moment keeps its card, and says so", async () => {
  const before = await graph.places();
  await code.page.keyboard.type("    return 1 +");
  await code.until("its tooltip says so", async () =>
    (await graph.tooltip("doubled")).includes("Its code does not parse at the moment."),
  );
  expect(await graph.places()).toEqual(before);
  await code.page.keyboard.press("Shift+Home");
  await code.page.keyboard.press("Delete");
});

test("a function that gets another name keeps its place", async () => {
  const { doubled, ...before } = await graph.places();
  await code.editor().click();
  await code.goto(SHOP.split("\n").length + 2, "def doubled".length + 1);
  await code.page.keyboard.press("Control+Backspace");
  await code.page.keyboard.type("twice");
  await graph.node("twice").waitFor({ state: "attached" });
  expect(await graph.node("doubled").count()).toBe(0);
  expect(await graph.places()).toEqual({ ...before, twice: doubled });
});

test("the graph follows the cursor, also to what is out of sight", async () => {
  await code.cursorTo("shop.py", "def orders", 5);
  await untilFollowed("orders");
  await graph.click("orders");
  for (let step = 0; step < 8; step++) await code.page.keyboard.press("+");
  await code.until("the far end is out of sight", async () => !("report" in (await graph.places())));
  await code.editor().click();
  await code.cursorTo("shop.py", "def report", 5);
  await untilFollowed("report");
  expect(await graph.node("orders").getAttribute("aria-current")).toBeNull();
  await code.screenshot("graph follows");
});

test("a click in the graph leads to the source, the keyboard stays; Enter takes it along", async () => {
  await graph.click("report");
  await untilSelected("report");
  const at = (node: string) => async () => {
    const { file, line } = await code.where();
    return file === "shop.py" && line === code.lineOf("shop.py", `def ${node}`);
  };
  await code.until("the cursor is on report", at("report"));
  await code.page.keyboard.press("f");
  await code.page.keyboard.press("ArrowLeft");
  await code.until("a step further up is selected", async () => (await selected()) !== "report");
  const upstream = (await selected())!;
  expect(["patient", "mean"]).toContain(upstream);
  await code.page.keyboard.press("Enter");
  await code.until(`the cursor is on ${upstream}`, at(upstream));
  await code.editor().locator("textarea:focus, .native-edit-context:focus").waitFor({ state: "attached" });
});

test("the states of a run come to the cards as it goes on", async () => {
  await code.editor().click();
  await code.save("shop.py", "def twice");
  await graph.choose("Run All");
  await graph.untilState("patient", "running", 60_000);
  expect(await graph.state("report")).toBe("queued");
  await graph.untilState("total", "ok");
  await code.screenshot("graph running");
  writeFileSync(join(code.folder, "go"), "");
  await graph.untilState("report", "ok");
  await graph.untilState("broken", "failed");
  await graph.untilState("after_broken", "skipped");
  expect(await graph.node("total").innerText()).toContain("100");
  await code.screenshot("graph ran");
});

test("what is edited makes itself and what needs it stale, nothing else", async () => {
  await code.editor().click();
  await code.cursorTo("shop.py", "total / len", "total ".length);
  await code.page.keyboard.type("+ 1 ");
  await graph.untilState("mean", "stale");
  await graph.untilState("report", "stale");
  expect(await graph.state("total")).toBe("ok");
  expect(await graph.state("patient")).toBe("ok");
});

test("a node is searched for, gone to and left with keys alone", async () => {
  await graph.takeKeyboard();
  const { keyboard } = code.page;
  const matches = graph.frame.locator(".matches");
  const look = async (query: string, found: string) => {
    await keyboard.press("Escape");
    await keyboard.press("/");
    await keyboard.type(query);
    await expect
      .poll(async () => `${await search().inputValue()}: ${await matches.innerText()}`, { timeout: 15_000 })
      .toBe(`${query}: ${found}`);
  };
  await look("tag:owner=growth", "2");
  await keyboard.press("Enter");
  await untilSelected("mean");
  expect(await matches.innerText()).toBe("1 of 2");
  await keyboard.press("Enter");
  await untilSelected("total");
  await keyboard.press("Shift+Enter");
  await untilSelected("mean");
  await look("kind:input", "No match");
  await look("up:report -tag:owner", "3");
  await look("state:failed", "1");
  await look("type:str rep", "1");
  await keyboard.press("Enter");
  await untilSelected("report");
  await code.screenshot("graph searched");
  await keyboard.press("Escape");
  await code.until("the search is over", async () => (await search().inputValue()) === "");
  expect(await selected()).toBe("report");
  await keyboard.press("ArrowLeft");
  await code.until("the keys are the graph's again", async () => (await selected()) !== "report");
});

test("closed groups and the camera are there after a reload of the window", async () => {
  await code.editor().click();
  await code.save("shop.py", "total + 1");
  await graph.takeKeyboard();
  await code.page.keyboard.press("c");
  await graph.node("module:shop").waitFor({ state: "attached" });
  for (let step = 0; step < 3; step++) await code.page.keyboard.press("-");
  const before = await graph.places();
  await graph.click("module:shop");
  const zoom = await graph.zoom();
  // The camera is kept once it has rested for a while, and nothing on the page says when that is.
  await code.page.waitForTimeout(1_500);
  await code.reload();
  graph = await GraphView.found(code);
  await graph.node("module:shop").waitFor({ state: "attached" });
  expect(await graph.places()).toEqual(before);
  expect(await graph.zoom()).toBe(zoom);
  await graph.doubleClick("module:shop");
  await graph.node("report").waitFor({ state: "attached" });
  await code.screenshot("graph restored");
});

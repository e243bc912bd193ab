/** What the menus, keys and buttons of the graph do: to a node, to several, to the panel itself. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { Workbench } from "./workbench";

const SHOP = `"""A shop without inputs."""

from hamilton.function_modifiers import tag


def orders() -> list[int]:
    """What was sold.

    One number for each order.
    """
    return [10, 90]


@tag(owner="finance")
def total(orders: list[int], rounding: int = 2) -> float:
    """All the money."""
    money = float(sum(orders))
    return round(money, rounding)


def mean(orders: list[int]) -> float:
    return sum(orders) / len(orders)


def report(total: float, mean: float) -> str:
    return f"{total} in all, {mean} each"
`;

const OLD_PROFILE = { shop: { old: ["mean", "mode"] } };

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({
    extensions: [resolve(import.meta.dirname, "debugger")],
    files: {
      "shop.py": SHOP,
      "other.py": "from hamilton import driver\n\n\ndef lone() -> int:\n    return 1\n",
    },
    settings: { "hamilton.profiles": OLD_PROFILE },
  });
  await code.openFile("shop.py");
  graph = await GraphView.open(code);
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
  // Whatever is open (a menu, a lens, a list of the editor) is none of the next test's business.
  await code.page.keyboard.press("Escape");
});

const menuItem = (name: string) => graph.frame.getByRole("menuitem", { name }).first();
const labels = () => graph.frame.locator("[role=menuitem] span").allInnerTexts();
const selected = async () =>
  (
    await graph.frame
      .locator("[data-node][aria-selected=true]")
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.node))
  ).sort();
const settings = () => readFileSync(join(code.folder, ".vscode", "settings.json"), "utf8");

async function choose(node: string, item: string): Promise<void> {
  await graph.click(node, "right");
  await menuItem(item).click();
}

async function clickWith(key: "Shift" | "Control", node: string): Promise<void> {
  await code.page.keyboard.down(key);
  await graph.click(node);
  await code.page.keyboard.up(key);
}

test("the menu of a node has all that can be done with it", async () => {
  await graph.click("total", "right");
  expect(await labels()).toEqual([
    "Run Node",
    "Run Upstream of Node",
    "Run Node and Downstream",
    "Debug Node",
    "Show Result",
    "Show Documentation",
    "Show Only Its Surroundings",
    "Show Only Upstream: All That a Run Needs",
    "Show Only Downstream",
    "Close Module shop",
    "Reveal in Editor",
    "Reveal to the Side",
    "Find All References",
    "Copy Name",
    "Rename…",
    "Save as Profile…",
  ]);
  await code.screenshot("menu of a node");
});

test("hovering shows signature, documentation and who uses it", async () => {
  const shown = await graph.tooltip("total");
  for (const text of [
    "def total(orders: list[int], rounding: int = 2) -> float",
    "All the money.",
    "Needs orders, rounding",
    "Used by report",
    "owner: finance",
  ])
    await code.until(`the tooltip shows ${text}`, async () =>
      (await graph.frame.locator(".tooltip").innerText()).includes(text),
    );
  expect(shown).toContain("total");
  await code.screenshot("tooltip of a node");
  await graph.tooltip("rounding");
  await graph.frame.locator(".tooltip", { hasText: "Default: 2" }).waitFor();
  await graph.tooltip("orders");
  await graph.frame.locator(".tooltip", { hasText: "One number for each order." }).waitFor();
});

test("a key shows the documentation of the selected node, for screen readers too", async () => {
  await graph.click("total");
  await code.page.keyboard.press("i");
  await graph.frame.locator(".tooltip", { hasText: "def total(" }).waitFor();
  await graph.frame.locator("[aria-live]", { hasText: "All the money." }).waitFor({ state: "attached" });
  await code.page.keyboard.press("ArrowRight");
  await graph.frame.locator(".tooltip").waitFor({ state: "hidden" });
});

test("a click reveals, a double click goes into the code beside", async () => {
  await graph.click("mean");
  await code.until(
    "the editor shows mean",
    async () => (await code.where()).line === code.lineOf("shop.py", "def mean"),
  );
  await graph.doubleClick("report");
  await code.until("the editor has the keyboard", () =>
    code.page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null),
  );
  await code.command("View: Close Editor");
});

test("references and rename go on in the editor", async () => {
  await choose("orders", "Find All References");
  await code.page.locator(".peekview-widget, .reference-zone-widget").first().waitFor();
  await code.page.keyboard.press("Escape");
  await graph.click("mean");
  await code.page.keyboard.press("F2");
  await code.page.locator(".rename-box input").waitFor();
  await code.page.keyboard.press("Escape");
});

test("Shift and Control select several, by clicks and by keys", async () => {
  await graph.click("total");
  await clickWith("Shift", "mean");
  await code.until("two are selected", async () => (await selected()).join() === "mean,total");
  await clickWith("Control", "orders");
  await code.until("three are selected", async () => (await selected()).length === 3);
  await clickWith("Control", "mean");
  await code.until("one was taken out", async () => (await selected()).join() === "orders,total");
  await graph.click("orders");
  await code.page.keyboard.press("Shift+ArrowRight");
  await code.until("two are selected", async () => (await selected()).length === 2);
  const copied = await graph.frame.evaluate(() => {
    const event = new ClipboardEvent("copy", {
      clipboardData: new DataTransfer(),
      bubbles: true,
      cancelable: true,
    });
    document.dispatchEvent(event);
    return event.clipboardData?.getData("text/plain");
  });
  expect(copied).toMatch(/^\["orders", "(total|mean)"\]$/);
});

test("lenses show what a run needs, the paths between two nodes and more or fewer hops", async () => {
  const shown = async () =>
    (
      await graph.frame
        .locator("[data-node]")
        .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.node))
    )
      .sort()
      .join();
  const untilShown = (nodes: string) =>
    code.until(`${nodes} are shown`, async () => (await shown()) === nodes);
  await graph.click("total");
  await code.page.keyboard.press("u");
  await untilShown("orders,rounding,total");
  await code.page.keyboard.press("Escape");
  await untilShown("mean,orders,report,rounding,total");
  await graph.click("orders");
  await clickWith("Shift", "report");
  await code.page.keyboard.press("p");
  await untilShown("mean,orders,report,total");
  await code.page.keyboard.press("Escape");
  await untilShown("mean,orders,report,rounding,total");
  await graph.click("rounding");
  await code.page.keyboard.press("n");
  await untilShown("report,rounding,total");
  await code.page.keyboard.press("[");
  await untilShown("rounding,total");
  await code.page.keyboard.down("Alt");
  await graph.frame.locator("canvas").first().hover({ force: true });
  await code.page.mouse.wheel(0, -100);
  await code.page.keyboard.up("Alt");
  await untilShown("report,rounding,total");
  await code.page.keyboard.press("Escape");
  await untilShown("mean,orders,report,rounding,total");
});

test("a selection becomes a profile, which runs from the palette", async () => {
  await graph.click("total");
  await clickWith("Shift", "mean");
  await choose("mean", "Save as Profile…");
  const box = code.page.locator(".quick-input-widget input").first();
  await box.waitFor();
  await box.fill("figures");
  await code.page.keyboard.press("Enter");
  await code.until("the profile is in the settings", async () => settings().includes("figures"));
  expect(JSON.parse(settings())["hamilton.profiles"]).toEqual({ shop: { figures: ["total", "mean"] } });
  await code.command("Hamilton: Run Profile");
  await code.page.locator(".quick-input-list .monaco-list-row", { hasText: "figures" }).click();
  await graph.untilState("total", "ok", 60_000);
  await graph.untilState("mean", "ok");
  expect(await graph.state("report")).toBe("none");
});

test("a profile runs without the nodes that are gone, and says so", async () => {
  await graph.choose("Run Profile…");
  const row = code.page.locator(".quick-input-list .monaco-list-row", { hasText: "old" });
  await row.filter({ hasText: "1 gone" }).waitFor();
  await code.screenshot("profiles");
  await row.click();
  await code.page
    .locator(".notification-toast", { hasText: "runs without mode: shop has no such node" })
    .waitFor();
  await graph.untilState("mean", "cached", 60_000);
  await code.command("Notifications: Clear All Notifications");
});

test("a profile gets another name, and is removed", async () => {
  await code.command("Hamilton: Rename Profile");
  await code.page.locator(".quick-input-list .monaco-list-row", { hasText: "figures" }).click();
  const box = code.page.locator(".quick-input-widget input").first();
  await code.until("the old name is there", async () => (await box.inputValue()) === "figures");
  await box.fill("numbers");
  await code.page.keyboard.press("Enter");
  await code.until(
    "it has the other name",
    async () => /"numbers"/.test(settings()) && !/"figures"/.test(settings()),
  );
  await code.command("Hamilton: Remove Profile");
  await code.page.locator(".quick-input-list .monaco-list-row", { hasText: "numbers" }).click();
  await code.until("it is gone", async () => !settings().includes("numbers"));
});

test("a node is debugged: a breakpoint in its function is met", async () => {
  await code.openFile("shop.py");
  await code.cursorTo("shop.py", "return round(money");
  await code.page.keyboard.press("F9");
  await code.page.locator(".codicon-debug-breakpoint").first().waitFor();
  await graph.click("report");
  await choose("report", "Debug Node");
  await code.page.locator(".debug-toolbar").waitFor({ timeout: 60_000 });
  await code.page.locator(".debug-top-stack-frame-line").first().waitFor({ timeout: 60_000 });
  expect((await code.where()).line).toBe(code.lineOf("shop.py", "return round(money"));
  const variable = (name: string) =>
    code.page.locator(".debug-variables .monaco-list-row", { hasText: name }).first();
  await code.until("the variables of the function are shown", async () => {
    if ((await variable("Locals").getAttribute("aria-expanded")) === "false")
      await variable("Locals").click();
    return variable("money").isVisible();
  });
  const frames = code.page.locator(".debug-call-stack .monaco-list-row .stack-frame");
  expect(await frames.allInnerTexts()).toHaveLength(1);
  await code.screenshot("debugging a node");
  await code.page.keyboard.press("F5");
  await code.page
    .locator(".repl", { hasText: "report: 100.0 in all, 50.0 each" })
    .waitFor({ timeout: 60_000 });
  await code.page.locator(".debug-toolbar").waitFor({ state: "hidden" });
});

test("a panel is pinned by the button beside the dataflow's name", async () => {
  const pin = graph.frame.getByRole("button", { name: "Pin this dataflow" });
  expect(await pin.getAttribute("aria-pressed")).toBe("false");
  await pin.click();
  await code.until("it is pinned", async () => (await pin.getAttribute("aria-pressed")) === "true");
  await code.screenshot("pinned");
  await pin.click();
  await code.until("it is not pinned", async () => (await pin.getAttribute("aria-pressed")) === "false");
});

test("a failure says so and offers a fresh page", async () => {
  await graph.frame.evaluate(() => {
    setTimeout(() => {
      throw new Error("broken <b>on purpose</b>");
    });
  });
  const notice = graph.frame.getByRole("alert");
  await notice.filter({ hasText: "Something went wrong in the graph: " }).waitFor();
  expect(await notice.innerText()).toContain("broken <b>on purpose</b>");
  await code.screenshot("a failed graph");
  await notice.getByRole("button", { name: "Reload" }).click();
  await code.until("a fresh page shows the graph", async () => {
    const frame = await code.webview("canvas");
    return (
      (await frame.locator("body[data-ready=true]").count()) === 1 &&
      (await frame.getByRole("alert").count()) === 0
    );
  });
  // The page that had the keyboard is gone.
  await code.editor().click();
  graph = await GraphView.open(code);
});

test("another panel shows the same dataflow", async () => {
  const panels = code.page.locator(".tab", { hasText: /Graph/ });
  const before = await panels.count();
  await graph.choose("Open in Another Panel");
  await code.until("there is another panel", async () => (await panels.count()) === before + 1);
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { Workbench } from "./workbench";

const SALES = `from hamilton.function_modifiers import config


@config.when(region="UK")
def tax__uk(price: float, vat_rate: float) -> float:
    return price * vat_rate


@config.when(region="US")
def tax__us(price: float, state: str) -> float:
    return price * len(state)


@config.when(region="US")
def state(zip_code: str) -> str:
    return zip_code[:2]


def total(price: float, tax: float) -> float:
    return price + tax


`;

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({
    files: { "sales.py": SALES },
  });
  await code.openFile("sales.py");
  graph = await GraphView.open(code);
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

const toggle = () => graph.frame.getByRole("button", { name: "All variants" });
const until = (name: string, configuration: string) =>
  code.until(`${name} is of the ${configuration} configuration`, async () => {
    const node = graph.node(name);
    return (await node.count()) > 0 && (await node.getAttribute("data-configuration")) === configuration;
  });

test("all variants are shown at once", async () => {
  // Without a configuration the dataflow asks for the tax from outside.
  await graph.node("tax").waitFor({ state: "attached" });
  expect(await graph.node("tax").getAttribute("data-kind")).toBe("input");
  expect(await graph.node("state").count()).toBe(0);
  await toggle().click();
  await until("state", "other");
  for (const name of ["tax", "vat_rate", "zip_code"]) await until(name, "other");
  await until("total", "chosen");
  expect(await graph.node("tax").innerText()).toContain("another variant when region='UK'");
  await code.screenshot("variants all");
});

test("a variant's condition is chosen in the menu of its card", async () => {
  await graph.click("tax", "right");
  await graph.frame.getByRole("menuitem", { name: "Choose region='UK'" }).click();
  await until("tax", "chosen");
  await until("vat_rate", "chosen");
  await until("state", "other");
  await code.page.locator(".statusbar").getByText("region=UK").waitFor();
  expect(await graph.node("tax").innerText()).toContain("chosen when region='UK'");
  await code.screenshot("variants UK");
});

test("what is typed into a variant that is not chosen is shown", async () => {
  await code.openFile("sales.py");
  await code.goto(23, 1);
  await code.page.keyboard.type(
    '@config.when(region="FR")\ndef tax__fr(price: float, commune: int) -> float: ...\n',
  );
  await until("commune", "other");
  await code.until("the new variant is told", async () =>
    (await graph.node("tax").innerText()).includes("region='FR'"),
  );
  await code.screenshot("variants typed");
});

test("a node of another configuration leads to its code", async () => {
  await graph.doubleClick("state");
  await code.until("the cursor is in state", async () => (await code.where()).line === 15);
});

test("it is remembered, and one configuration is shown again", async () => {
  await code.page.keyboard.press("Escape");
  await code.page.locator(".tab", { hasText: "Graph: " }).getByRole("button", { name: /Close/ }).click();
  graph = await GraphView.open(code);
  await until("state", "other");
  expect(await toggle().getAttribute("aria-pressed")).toBe("true");
  await graph.frame.locator(".canvas").focus();
  await code.page.keyboard.press("a");
  await graph.node("state").waitFor({ state: "detached" });
  expect(await graph.node("tax").getAttribute("data-kind")).toBe("function");
});

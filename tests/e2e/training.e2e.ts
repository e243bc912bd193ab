/** A dataflow whose configuration chooses the model: variants in the graph, and results of every kind. */
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

let code: Workbench;
let graph: GraphView;

beforeAll(async () => {
  code = await Workbench.open({ workspace: example("training") });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

/** How many colours a picture has; a blank one has one. Runs in the page. */
function coloursOf(image: HTMLImageElement): number {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(new Uint32Array(data.buffer)).size;
}

const results = (): Promise<Frame> => code.webview('[data-testid="hamilton-result"]', 60_000);

test("the graph shows the variant that the configuration names", async () => {
  await code.openFile("evaluation.py");
  graph = await GraphView.open(code);
  expect(await graph.nodeCount()).toBeGreaterThanOrEqual(12);
  expect(await graph.tooltip("classifier")).toContain("A random forest.");
  await code.screenshot("training forest");
});

test("another configuration, chosen in the status bar, brings its variant into the graph", async () => {
  await code.page.locator(".statusbar-item").filter({ hasText: "model=forest" }).click();
  await code.page
    .locator(".quick-input-list .monaco-list-row")
    .filter({ hasText: "model=linear" })
    .first()
    .click();
  await code.page.locator(".statusbar-item").filter({ hasText: "model=linear" }).waitFor();
  await code.until("the card speaks of the linear model", async () =>
    (await graph.tooltip("classifier")).includes("Logistic regression"),
  );
  await graph.click("classifier");
  await code.page.locator('.tab.active[data-resource-name="fit.py"]').waitFor();
  const line = code.lineOf("models/fit.py", "def classifier__linear");
  await code.until("the cursor is in its variant", async () => (await code.where()).line === line);
});

test("a metric is a number that can be right", async () => {
  await graph.run("accuracy");
  const shown = (await results()).locator('[data-testid="hamilton-result-number"]');
  await shown.waitFor({ timeout: 60_000 });
  const accuracy = Number(await shown.innerText());
  expect(accuracy).toBeGreaterThan(0.8);
  expect(accuracy).toBeLessThanOrEqual(1);
  await code.screenshot("training number");
});

test("a figure is a picture, found and run with the keyboard alone", async () => {
  await graph.frame
    .locator("canvas")
    .first()
    .click({ position: { x: 4, y: 300 } });
  await code.page.keyboard.press("/");
  await code.page.keyboard.type("confusion_figure");
  await code.page.keyboard.press("Enter");
  await code.page.keyboard.press("Escape");
  await code.page.keyboard.press("r");
  const picture = (await results()).locator('[data-testid="hamilton-result-image"]');
  await picture.waitFor({ timeout: 60_000 });
  await code.until("the picture has a size", () =>
    picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 100 && image.naturalHeight > 100),
  );
  expect(await picture.evaluate(coloursOf)).toBeGreaterThan(20);
  await code.screenshot("training figure");
});

test("a mapping lists its entries", async () => {
  await code.page.keyboard.press("f");
  await graph.run("split");
  const entries = (await results()).locator('[data-testid="hamilton-result-entries"] tbody tr');
  await code.until("the entries are shown", async () => (await entries.count()) === 4);
  expect(await entries.locator("th").allInnerTexts()).toEqual(["train_x", "test_x", "train_y", "test_y"]);
  await code.screenshot("training mapping");
});

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { NotebookView } from "./notebookView";
import { Workbench } from "./workbench";

const SETUP = `%load_ext hamilton.plugins.jupyter_magic
!pip install --quiet pandas
from hamilton import driver
import loaders`;
const FEATURES = `%%cell_to_module -m features --display
import pandas as pd


def total(spend: pd.Series) -> float:
    """All that was spent."""
    return float(spend.sum())


def share(spnd: pd.Series, total: float) -> pd.Series:
    return spnd / total`;
const MORE = `%%incr_cell_to_module report 1
def summary(total: float) -> str:
    return f"{total:.0f} spent"`;
const DRIVER = `dr = driver.Builder().with_modules(loaders, features, report).build()
dr.execute(["share", "sumary"], inputs={"path": "spend.csv"})`;
const LOADERS = `import pandas as pd


def spend(path: str) -> pd.Series:
    """What every week cost."""
    return pd.read_csv(path)["spend"]
`;

function notebook(...cells: string[]): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  const about = { cell_type: "markdown", metadata: {}, source: ["# Spending"] };
  const code = cells.map((text) => ({
    cell_type: "code",
    metadata: {},
    execution_count: null,
    outputs: [],
    source: lines(text),
  }));
  const metadata = { language_info: { name: "python" } };
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: [about, ...code] });
}

let code: Workbench;
let cells: NotebookView;
const [FEATURES_CELL, MORE_CELL, DRIVER_CELL] = [1, 2, 3];

beforeAll(async () => {
  code = await Workbench.open({
    files: {
      "loaders.py": LOADERS,
      "spend.csv": "spend\n10\n30\n",
      "spending.ipynb": notebook(SETUP, FEATURES, MORE, DRIVER),
    },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("what is wrong in a cell is underlined there", async () => {
  // A notebook that is opened before the extensions are known is shown as JSON.
  await code.openFile("loaders.py");
  await code.page.locator(".codelens-decoration").filter({ visible: true }).first().waitFor();
  cells = await NotebookView.open(code, "spending.ipynb");
  await cells.cell(FEATURES_CELL).locator(".squiggly-warning, .squiggly-error").first().waitFor();
  await cells.cell(DRIVER_CELL).locator(".squiggly-warning, .squiggly-error").first().waitFor();
  await code.screenshot("notebook problems");
  expect(await cells.cell(0).locator(".squiggly-warning, .squiggly-error").count()).toBe(0);
});

test("a fix changes the cell", async () => {
  await cells.cursorTo(FEATURES_CELL, "share(sp");
  await code.page.keyboard.press("Control+.");
  const fix = code.page.locator(".action-widget .monaco-list-row").filter({ hasText: "spend" }).first();
  await fix.waitFor();
  await code.screenshot("notebook fix");
  await code.page.keyboard.press("Enter");
  await code.until("the cell is mended", async () =>
    (await cells.text(FEATURES_CELL)).includes("share(spend: pd.Series"),
  );
});

test("a dependency says what it is, and leads to the file that makes it", async () => {
  await cells.cursorTo(FEATURES_CELL, "total(sp");
  await code.command("Show or Focus Hover");
  const hover = code.page.locator(".monaco-hover").filter({ hasText: "What every week cost." });
  await hover.first().waitFor();
  await code.screenshot("notebook hover");
  await code.page.keyboard.press("Escape");
  await cells.cursorTo(FEATURES_CELL, "total(sp");
  await code.page.keyboard.press("F12");
  await code.until("the loader is shown", async () => (await code.where()).file === "loaders.py");
  cells = await NotebookView.open(code, "spending.ipynb");
});

test("the graph shows the cells, and a click on a node lands in its cell", async () => {
  await cells.cursorTo(FEATURES_CELL, "def to");
  const graph = await GraphView.open(code);
  for (const name of ["spend", "total", "share", "summary"])
    await graph.node(name).waitFor({ state: "attached" });
  await code.page.waitForTimeout(800);
  await code.screenshot("notebook graph");
  await graph.click("summary");
  await code.until("the cell of the node has the cursor", async () =>
    (await cells.cell(MORE_CELL).getAttribute("class"))!.includes("focused"),
  );
  await code.screenshot("notebook reveal");
});

test("a node is renamed in all cells that name it", async () => {
  await cells.cursorTo(FEATURES_CELL, "def to");
  await code.page.keyboard.press("F2");
  const box = code.page.locator(".rename-input").first();
  await box.waitFor();
  await box.fill("overall");
  await code.screenshot("notebook rename");
  await code.page.keyboard.press("Enter");
  await code.until("its own cell has the new name", async () =>
    (await cells.text(FEATURES_CELL)).includes("def overall(spend"),
  );
  expect(await cells.text(FEATURES_CELL)).toContain("spend / overall");
  expect(await cells.text(MORE_CELL)).toContain("def summary(overall: float)");
  expect(await cells.text(MORE_CELL)).toContain("{overall:.0f} spent");
  await code.screenshot("notebook renamed");
});

test("a name that another node has is refused", async () => {
  await cells.cursorTo(FEATURES_CELL, "def ov");
  await code.page.keyboard.press("F2");
  await code.page.locator(".rename-input").first().fill("share");
  await code.page.keyboard.press("Enter");
  const message = code.page
    .locator(".monaco-editor-overlaymessage, .notification-toast")
    .filter({ hasText: "already" });
  await message.first().waitFor();
  await code.screenshot("notebook rename refused");
  await code.page.keyboard.press("Escape");
});

test("a parameter is completed, with its type", async () => {
  await cells.cursorTo(MORE_CELL, "overall: float");
  await code.page.keyboard.type(", sp");
  await code.page.keyboard.press("Control+Space");
  const row = code.page.locator(".suggest-widget .monaco-list-row").filter({ hasText: "spend" }).first();
  await row.waitFor();
  await code.screenshot("notebook completion");
  await row.click();
  await code.until("it is typed with its annotation", async () =>
    (await cells.text(MORE_CELL)).includes("spend: pd.Series"),
  );
  expect(await cells.text(MORE_CELL)).toContain("import pandas as pd");
  await code.screenshot("notebook completed");
});

test("references go over cells, and an input is marked", async () => {
  const lens = cells
    .cell(FEATURES_CELL)
    .locator(".codelens-decoration a")
    .filter({ hasText: "dependent" })
    .first();
  const peek = code.page.locator(".peekview-widget, .zone-widget").first();
  // A lens that is fetched anew between press and release does not hear the click.
  await code.until("the references are shown", async () => {
    await lens.click();
    return peek.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  });
  await code.screenshot("notebook references");
  await code.page.keyboard.press("Escape");
});

test("the toolbar of a notebook shows the graph", async () => {
  const button = code.page.locator(".notebook-toolbar-container [aria-label^='Show Graph']").first();
  await button.waitFor();
  await button.click();
  await code.webview("canvas");
});

test("what a cell holds is run in the notebook, and the user is told so", async () => {
  await cells.cursorTo(FEATURES_CELL, "def ov");
  await code.command("Hamilton: Run Node");
  const notice = code.page.locator(".notification-toast").filter({ hasText: "spending.ipynb" });
  await notice.first().waitFor();
  await code.screenshot("notebook run");
  expect(await notice.first().innerText()).toContain("run it there");
});

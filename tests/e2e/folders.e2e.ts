/** Two folders in one window: each has its own dataflows, its own interpreter, and problems of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { Workbench } from "./workbench";

const SALES = `import os

from hamilton.function_modifiers import tag


@tag(team="sales")
def revenue(price: float) -> float:
    """What comes in."""
    return price * 2


def python(revenue: float) -> str:
    return os.environ.get("OF_FOLDER", "everybody's")
`;
const COSTS = `import os

from hamilton.function_modifiers import tag


@tag(team="costs")
def rentals(price: float) -> float:
    return price


def wage(rentls: float) -> float:
    return rentls


def python(rentals: float) -> str:
    return os.environ.get("OF_FOLDER", "everybody's")
`;

let code: Workbench;
let graph: GraphView;
const python = () => process.env.HAMILTON_PYTHON!;

beforeAll(async () => {
  code = await Workbench.open({
    prepare: (folder) => {
      for (const [name, text] of Object.entries({ sales: SALES, costs: COSTS })) {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, `${name}.py`), text);
      }
      // A Python of the folder's own: the same one, by another name.
      mkdirSync(join(folder, "costs", ".vscode"));
      writeFileSync(
        join(folder, "costs", "python"),
        `#!/bin/sh\nOF_FOLDER='of the costs' exec "${python()}" "$@"\n`,
        {
          mode: 0o755,
        },
      );
      writeFileSync(
        join(folder, "costs", ".vscode", "settings.json"),
        JSON.stringify({ "hamilton.interpreter": join(folder, "costs", "python") }),
      );
      const folders = [{ path: "sales" }, { path: "costs" }];
      writeFileSync(join(folder, "both.code-workspace"), JSON.stringify({ folders }));
    },
    workspaceFile: "both.code-workspace",
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

/** Runs the node that asks who runs it. */
async function whoRuns(file: string): Promise<string> {
  await code.openFile(file);
  await code.cursorTo(file, "def python", 6);
  await code.command("Hamilton: Run Node");
  const form = await code.webview('[data-testid="hamilton-input-price"]');
  await form.locator('[data-testid="hamilton-input-price"]').fill("3.0");
  await code.page.keyboard.press("Enter");
  await graph.untilState("python", "ok", 60_000);
  const results = await code.webview('[data-testid="hamilton-results"]');
  return results.locator("body").innerText();
}

test("each folder has its own dataflow", async () => {
  await code.openFile("sales/sales.py");
  graph = await GraphView.open(code);
  for (const name of ["price", "revenue", "python"]) await graph.node(name).waitFor({ state: "attached" });
  expect(await graph.nodeCount()).toBe(3);
  await code.screenshot("folders sales");
  await code.openFile("costs/costs.py");
  await graph.node("rentals").waitFor({ state: "attached" });
  await code.page.locator(".squiggly-warning, .squiggly-error").first().waitFor();
  await code.screenshot("folders costs");
});

test("each folder runs in its own interpreter", async () => {
  expect(await whoRuns("costs/costs.py")).toContain("of the costs");
  await code.screenshot("folders run in costs");
  expect(await whoRuns("sales/sales.py")).toContain("everybody's");
});

test("a graph is verified in the interpreter of its folder", async () => {
  await code.openFile("costs/costs.py");
  await code.command("Hamilton: Verify Graph Against the Runtime");
  const row = code.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "rentals" }).first();
  await row.waitFor({ timeout: 60_000 });
  await code.screenshot("verified");
  expect(await row.innerText()).toContain("same");
  await row.click();
  const line = code.lineOf("costs/costs.py", "def rentals");
  await code.until("the node's function is shown", async () => (await code.where()).line === line);
});

test("a severity that is changed holds without a restart", async () => {
  const squiggle = code.page.locator(".squiggly-warning, .squiggly-error");
  await squiggle.first().waitFor();
  writeFileSync(
    join(code.folder, "both.code-workspace"),
    JSON.stringify({
      folders: [{ path: "sales" }, { path: "costs" }],
      settings: { "hamilton.diagnostics.severity": { HAM002: "off" } },
    }),
  );
  await squiggle.first().waitFor({ state: "detached" });
  await code.screenshot("severity off");
});

test("files that are excluded belong to no dataflow, without a restart", async () => {
  writeFileSync(
    join(code.folder, "both.code-workspace"),
    JSON.stringify({
      folders: [{ path: "sales" }, { path: "costs" }],
      settings: { "hamilton.exclude": ["costs.py"] },
    }),
  );
  await code.page.locator(".codelens-decoration").first().waitFor({ state: "detached" });
  await code.screenshot("excluded");
});

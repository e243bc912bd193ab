/** The dataflows view of a folder without any dataflow, in Restricted Mode: it says what to do, and runs nothing. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { DataflowsView } from "./dataflowsView";
import { Workbench } from "./workbench";

let code: Workbench;

beforeAll(async () => {
  code = await Workbench.open({
    files: { "notes.md": "No dataflow here.\n" },
    trusted: false,
    settings: {
      "security.workspace.trust.startupPrompt": "never",
      "security.workspace.trust.banner": "never",
    },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("where there is no dataflow the view says what one is", async () => {
  await code.page.locator('.activitybar [aria-label^="Hamilton"]').first().click();
  const welcome = code.page.locator(".welcome-view-content");
  await welcome.filter({ hasText: "There is no Hamilton dataflow in this workspace yet." }).waitFor();
  await code.screenshot("tree empty");
});

test("the first dataflow that is written appears; in Restricted Mode its nodes offer no run", async () => {
  writeFileSync(
    join(code.folder, "sales.py"),
    "def price() -> int:\n    return 2\n\n\ndef revenue(price: int) -> int:\n    return price * 3\n",
  );
  const tree = await DataflowsView.open(code);
  await tree.entry("revenue, Function, int").waitFor();
  await tree.entry("revenue, Function, int").click({ button: "right" });
  const item = (name: string) => code.page.locator(".context-view .action-item").filter({ hasText: name });
  await item("Open Source").first().waitFor();
  const run = item("Run Upstream").first();
  expect((await run.count()) === 0 || (await run.getAttribute("class"))?.includes("disabled")).toBe(true);
  await code.screenshot("tree restricted");
});

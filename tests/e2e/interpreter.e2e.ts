/** An interpreter that does not exist: the user is told and shown the way out; reading code goes on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { GraphView } from "./graphView";
import { example, Workbench } from "./workbench";

let code: Workbench;

beforeAll(async () => {
  code = await Workbench.open({
    workspace: example("marketing"),
    settings: { "hamilton.interpreter": "/nowhere/bin/python" },
  });
});
afterAll(async () => code?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code.screenshot(`failed ${task.name}`);
});

test("an interpreter that does not exist is named, with what is used instead and a way out", async () => {
  await code.openFile("features.py");
  const notice = code.page.locator(".notification-toast").filter({ hasText: "/nowhere/bin/python" });
  await notice.waitFor();
  const message = await notice.innerText();
  expect(message).toContain("there is no such file");
  expect(message).toContain("is used instead");
  await code.screenshot("interpreter missing");
  await notice.getByRole("button", { name: "Choose Interpreter" }).click();
  const rows = code.page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: "Browse…" }).waitFor();
  await code.screenshot("interpreter list");
  await rows.filter({ hasText: "Find one" }).click();
  const settings = join(code.folder, ".vscode", "settings.json");
  await code.until("the workspace overrules the user's setting", async () =>
    readFileSync(settings, "utf8").includes('"hamilton.interpreter": ""'),
  );
});

test("the static features work all the same", async () => {
  await code.cursorTo("features.py", "spnd: pd.Series");
  await code.page.locator(".squiggly-warning, .squiggly-error").first().waitFor();
  await code.page
    .locator(".codelens-decoration")
    .filter({ hasText: "dependent", visible: true })
    .first()
    .waitFor();
  const graph = await GraphView.open(code);
  expect(await graph.nodeCount()).toBeGreaterThanOrEqual(14);
});

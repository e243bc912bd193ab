/** Opening a folder never runs its code, trusted or not; an untrusted folder has the static features and no running. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { example, Workbench } from "./workbench";

let code: Workbench;
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await code?.screenshot(`failed ${task.name}`);
  await code?.close();
});

const trap = (folder: string) => `import pathlib

import pandas as pd
from hamilton.function_modifiers import tag

pathlib.Path(${JSON.stringify(join(folder, "OPENED"))}).write_text("this module was executed")


@tag(owner="nobody")
def doubled(amount: pd.Series) -> pd.Series:
    return amount * 2


def halved(doubled: pd.Series) -> pd.Series:
    return doubled / 2
`;

/** Besides an ordinary module: names that Python, its tools or the server itself would import by accident. */
const traps = [
  "trap",
  "conftest",
  "sitecustomize",
  "usercustomize",
  "json",
  "typing",
  "hamilton_ls",
  "pygls",
  "attrs",
];

const prepare = (folder: string) => {
  for (const name of traps) writeFileSync(join(folder, `${name}.py`), trap(folder));
};

test.each([true, false])(
  "a module that writes a file at import writes none when its folder is opened (trusted: %s)",
  async (trusted) => {
    code = await Workbench.open({
      workspace: example("marketing"),
      prepare,
      trusted,
      settings: {
        "security.workspace.trust.startupPrompt": "never",
        "security.workspace.trust.banner": "never",
      },
    });
    await code.openFile("trap.py");
    await code.page.locator(".codelens-decoration").filter({ hasText: "dependent" }).first().waitFor();
    await code.command("Hamilton: Show Graph");
    const graph = await code.webview("canvas");
    await graph.locator('[data-node="halved"]').waitFor({ state: "attached" });
    await code.cursorTo("trap.py", "def doubled", "def doubled".length);
    await code.page.keyboard.type("_again");
    await graph.locator('[data-node="doubled_again"]').waitFor({ state: "attached" });
    await code.page.waitForTimeout(1000);
    expect(existsSync(join(code.folder, "OPENED"))).toBe(false);
    await code.screenshot(trusted ? "trap trusted" : "trap restricted");
    if (!trusted) expect(await code.offers("Hamilton: Run Node")).toBe(false);
  },
);

// npm run demo [-- marketing|training|wide]: set everything up and open an example with the extension.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages } from "./steps/packages.mjs";
import { cache, main, root, run, Stop, step } from "./steps/process.mjs";
import { ensureProject, python } from "./steps/python.mjs";
import { ensureVscodeWeb, serve } from "./steps/vscode-web.mjs";

/** The examples, and the file that each opens with. */
const examples = { marketing: "features.py", training: "evaluation.py", wide: "features/final.py" };
const example = process.argv[2] ?? "marketing";

/** A copy, so that trying things out leaves the repository clean. */
function workspaceOf(name) {
  const workspace = join(cache, "demo", name);
  if (!existsSync(workspace)) {
    mkdirSync(workspace, { recursive: true });
    cpSync(join(root, "examples", name), workspace, { recursive: true });
  }
  return workspace;
}

async function hasDesktopCode() {
  const version = await run("code", ["--version"]).catch(() => "");
  return /^\d+\.\d+/.test(version);
}

await main(async () => {
  if (!(example in examples))
    throw new Stop(`No example ${example}: choose ${Object.keys(examples).join(", ")}.`);
  await ensureProject();
  await ensurePackages();
  const { ensureVsix } = await import("./steps/vsix.mjs");
  const vsix = await ensureVsix();
  const workspace = workspaceOf(example);
  const file = join(workspace, examples[example]);
  const settings = {
    "hamilton.interpreter": python,
    "workbench.startupEditor": "none",
    "editor.minimap.enabled": false,
    "git.openRepositoryInParentFolders": "never",
    "security.workspace.trust.enabled": false,
  };
  if (await hasDesktopCode()) {
    const home = join(cache, "demo", "code");
    const folders = ["--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "extensions")];
    mkdirSync(join(home, "user", "User"), { recursive: true });
    writeFileSync(join(home, "user", "User", "settings.json"), JSON.stringify(settings));
    await step("installing the extension", () =>
      run("code", [...folders, "--install-extension", vsix, "--force"]),
    );
    spawn("code", [...folders, workspace, file], {
      detached: true,
      stdio: "ignore",
    }).unref();
    process.stdout.write(`\nVS Code opens ${workspace}.\n`);
    return;
  }
  await ensureVscodeWeb();
  const server = await step("starting VS Code in the browser", () =>
    serve({ vsix, workspace, home: join(cache, "demo", "web"), settings, file }),
  );
  process.stdout.write(
    `\nHamilton Live is at ${server.url}\nOpen it in a browser and press the graph button above the editor. End with Ctrl+C.\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.stop());
  await server.ended;
});

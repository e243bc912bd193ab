// VS Code's own server from npm: the real workbench in a browser, for the demo without a desktop and for the
// end-to-end tests. Only files of npm packages are used; their install scripts, which would compile native
// modules that nothing here needs, are not run.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { cache, once, run, Stop } from "./process.mjs";

// VS Code 1.100, the oldest that the extension supports, and the newest line that runs under Node 20.
const version = "4.100.3";
const folder = join(cache, "vscode-web");
const server = join(folder, "node_modules", "code-server", "lib", "vscode");
const entry = join(server, "out", "server-main.js");
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** Installs VS Code's web server below .cache. */
export function ensureVscodeWeb() {
  return once(`VS Code's web server ${version}`, {
    inputs: [version],
    product: entry,
    work: async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
      await run("npm", ["install", `code-server@${version}`, ...quiet], { cwd: folder });
      await run("npm", ["install", "--omit=dev", ...quiet], { cwd: server });
      const archive = join(server, "node_modules.asar");
      if (!existsSync(archive)) symlinkSync("node_modules", archive);
      await run("npm", ["install", "--omit=dev", ...quiet], { cwd: join(server, "extensions") });
    },
  });
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/**
 * The address that opens a folder, and a file in it. Not --default-folder: that names the folder by another
 * authority than the extension host does, and then diagnostics belong to files that no editor shows.
 */
function address(port, folder, file) {
  const query = new URLSearchParams({
    [folder.endsWith(".code-workspace") ? "workspace" : "folder"]: folder,
  });
  if (file) query.set("payload", JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${port}${file}`]]));
  return `http://127.0.0.1:${port}/?${query}`;
}

/**
 * Serves a workspace with the extension installed.
 *
 * @param {object} options
 * @param {string} options.vsix the packaged extension
 * @param {string} options.workspace the folder or the .code-workspace file to open
 * @param {string} options.home a folder for VS Code's own data
 * @param {string} [options.file] a file to open with it
 * @param {object} [options.settings] user settings
 * @param {boolean} [options.trusted] false leaves Workspace Trust on, so that the folder opens restricted
 * @returns {Promise<{url: string, stop: () => Promise<void>, log: () => string}>}
 */
export async function serve({ vsix, workspace, home, settings = {}, trusted = true, file }) {
  const user = join(home, "user", "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, "settings.json"), JSON.stringify(settings, null, 2));
  const folders = [
    ...["--extensions-dir", join(home, "extensions")],
    ...["--server-data-dir", join(home, "server")],
    ...["--user-data-dir", join(home, "user")],
    "--accept-server-license-terms",
  ];
  await run(process.execPath, [entry, ...folders, "--install-extension", vsix, "--force"]);
  const chosen = await freePort();
  const child = spawn(
    process.execPath,
    [
      ...[entry, "--host", "127.0.0.1", "--port", String(chosen), "--without-connection-token"],
      ...[...folders, "--telemetry-level", "off"],
      ...(trusted ? ["--disable-workspace-trust"] : []),
    ],
    { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" },
  );
  let output = "";
  const ready = new Promise((done, fail) => {
    const collect = (data) => {
      output += data;
      if (output.includes(`:${chosen}`)) done();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("exit", (code) =>
      fail(new Stop(`VS Code's web server ended with ${code}:\n${output.slice(-3000)}`)),
    );
  });
  await ready;
  const ended = new Promise((done) => child.on("exit", done));
  return {
    url: address(chosen, workspace, file),
    ended,
    log: () => output,
    stop: async () => {
      // The server has children of its own (extension host, language server): end the whole group.
      try {
        process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGTERM");
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
      await ended;
    },
  };
}

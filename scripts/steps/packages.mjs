// The project's npm packages.
import { join } from "node:path";
import { once, root, run, Stop, text } from "./process.mjs";

/** Installs the npm packages of the lock file. */
export function ensurePackages() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    throw new Stop(`Node 20 or newer is needed; this is ${process.version}.`);
  return once("npm packages", {
    inputs: [text("package-lock.json")],
    product: join(root, "node_modules"),
    // Not npm ci: it refuses a lock file that lacks the optional builds of other platforms, and some registries
    // carry only some of them.
    work: () => run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]),
  });
}

// The extension's bundles. A worker's code is inlined as text (import source from "inline:./worker.ts"): a webview
// may only start workers from blobs, so the text has to be inside the bundle.
import { existsSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { writePages } from "./pages.mjs";
import { root } from "./process.mjs";

const shared = { bundle: true, minify: true, sourcemap: "linked", target: "es2022", logLevel: "warning" };

/** esbuild plugin: `inline:path` is the bundled text of another entry point, and a picture is its text. */
export const inlineWorkers = {
  name: "inline-workers",
  setup(build) {
    build.onResolve({ filter: /^inline:/ }, (found) => ({
      path: resolve(dirname(found.importer), found.path.slice("inline:".length)),
      namespace: "inline",
    }));
    build.onLoad({ filter: /\.svg$/ }, async ({ path }) => ({
      contents: await readFile(path, "utf8"),
      loader: "text",
    }));
    build.onLoad({ filter: /.*/, namespace: "inline" }, async ({ path }) => {
      const result = await esbuild.build({
        ...shared,
        sourcemap: false,
        entryPoints: [path],
        format: "iife",
        platform: "browser",
        write: false,
        metafile: true,
      });
      return {
        contents: result.outputFiles[0].text,
        loader: "text",
        watchFiles: Object.keys(result.metafile.inputs).map((input) => resolve(input)),
      };
    });
  },
};

const webviews = {
  graph: "extension/webview/graph/main.ts",
  results: "extension/webview/results/main.ts",
  inputs: "extension/webview/inputs/main.ts",
  standalone: "extension/webview/standalone/main.ts",
  live: "extension/webview/standalone/live.ts",
  notebook: "extension/webview/standalone/notebook.ts",
};

/** Writes dist/: the extension for VS Code's Node, a script and a style sheet for each webview, and the pages for browsers. */
export async function bundle() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await esbuild.build({
    ...shared,
    entryPoints: { extension: join(root, "extension/src/extension.ts") },
    outdir: join(root, "dist"),
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  });
  const present = Object.entries(webviews).filter(([, path]) => existsSync(join(root, path)));
  await esbuild.build({
    ...shared,
    entryPoints: Object.fromEntries(present.map(([name, path]) => [name, join(root, path)])),
    outdir: join(root, "dist"),
    platform: "browser",
    format: "iife",
    plugins: [inlineWorkers],
  });
  writePages();
}

// Serves the panel in a plain page on 127.0.0.1, for looking at it without VS Code:
//   node extension/webview/graph/dev/serve.mjs [PORT]
// and then http://127.0.0.1:PORT/?theme=light&graph=grown-60&state=done
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { inlineWorkers } from "../../../../scripts/steps/bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

/** Builds the panel and returns its files by their address. */
async function build() {
  const result = await esbuild.build({
    entryPoints: {
      graph: join(here, "../main.ts"),
      harness: join(here, "harness.ts"),
      html: join(here, "../html.ts"),
    },
    bundle: true,
    write: false,
    outdir: "/",
    format: "esm",
    target: "es2022",
    plugins: [inlineWorkers],
  });
  const files = new Map(result.outputFiles.map((file) => [file.path, file.text]));
  const page = `data:text/javascript,${encodeURIComponent(files.get("/html.js"))}`;
  const { graphHtml } = await import(page);
  const html = graphHtml({
    nonce: "dev",
    scriptUri: "/graph.js",
    styleUri: "/graph.css",
    cspSource: "'self'",
  });
  files.set("/", html.replace("<script", '<script nonce="dev" src="/harness.js"></script>\n<script'));
  return files;
}

/** Starts the server; returns its address and a function that stops it. */
export async function serve(port = 0) {
  const files = await build();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const text = files.get(path);
    const type = TYPES[path.slice(path.lastIndexOf("."))] ?? "text/html";
    response.writeHead(text === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end(text ?? "");
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve(Number(process.argv[2] ?? 5199));
  process.stdout.write(`${address}/?theme=dark&graph=marketing&state=done\n`);
}

// Measures the graph panel in Chromium beside what it is compared with; prints JSON.
//   CHROMIUM=... node bench/panel/measure.mjs FOLDER_WITH_NODE_MODULES
// CPU is that of the page's process: its main thread, its workers and its drawing together.
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import { inlineWorkers } from "../../scripts/steps/bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const PANEL = join(here, "../../extension/webview/graph");
const SIZES = ["grown-50", "grown-200", "grown-1000", "grown-5000", "wide-1000"];
/** The libraries take minutes beyond this. */
const SIZES_OF_OTHERS = ["grown-50", "grown-200", "grown-1000"];
const TIMES = { ours: 5, others: 3 };
const FRAMES = 60;
const EDITS = 16;

/** What this program itself uses of the panel. */
const TOOLS = { html: join(PANEL, "html.ts"), samples: join(PANEL, "dev/samples.ts") };
const PAGES = {
  graph: join(PANEL, "main.ts"),
  ours: join(here, "pages/ours.ts"),
  reactFlow: join(here, "pages/reactFlow.tsx"),
  graphviz: join(here, "pages/graphviz.ts"),
};

async function build(entryPoints, format, packages) {
  const result = await esbuild.build({
    entryPoints,
    format,
    bundle: true,
    minify: true,
    write: false,
    outdir: "/",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [join(packages, "node_modules")],
    plugins: [inlineWorkers],
    logLevel: "error",
  });
  return new Map(result.outputFiles.map((file) => [file.path, file.text]));
}

const load = (text) => import(`data:text/javascript,${encodeURIComponent(text)}`);

function pagesOf({ graphHtml }) {
  const html = graphHtml({ nonce: "n", scriptUri: "/graph.js", styleUri: "/graph.css", cspSource: "'self'" });
  const page = (script, layout) =>
    `<!doctype html><link rel="stylesheet" href="/${script}.css"><body data-layout="${layout}">` +
    `<div id="root" style="width:100vw;height:100vh"></div><script src="/${script}.js"></script>`;
  return new Map([
    ["/panel", html.replace("<script", '<script nonce="n" src="/ours.js"></script>\n<script')],
    ["/elk", page("reactFlow", "elk")],
    ["/dagre", page("reactFlow", "dagre")],
    ["/graphviz", page("graphviz", "")],
  ]);
}

async function serve(files) {
  const types = { js: "text/javascript", css: "text/css" };
  const server = createServer((request, response) => {
    const text = files.get(request.url);
    const type = types[request.url.split(".")[1]] ?? "text/html";
    response.writeHead(text === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end(text ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

class Measured {
  constructor(browser, session, page) {
    Object.assign(this, { browser, session, page });
  }

  static async open(browser, address) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    page.on("pageerror", (error) => process.stderr.write(`${address}: ${error}\n`));
    await page.goto(address);
    await page.waitForFunction("window.show");
    return new Measured(browser, await browser.newBrowserCDPSession(), page);
  }

  /** Milliseconds of CPU that all pages' processes have used; one page is open at a time. */
  async cpu() {
    const { processInfo } = await this.session.send("SystemInfo.getProcessInfo");
    const pages = processInfo.filter(({ type }) => type === "renderer");
    return 1000 * pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  /** The text lies in the page before anything is measured, as it does once a message has come. */
  async give(json) {
    await this.page.evaluate((text) => {
      window.json = text;
    }, json);
  }

  /** Shows what was given; `groups` opens those that the first view closes. */
  show(groups) {
    return this.page.evaluate((which) => window.show(window.json, which), groups);
  }

  /** Megabytes of JavaScript objects that are in use. */
  async memory() {
    const devtools = await this.page.context().newCDPSession(this.page);
    await devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    return usedSize / 1024 ** 2;
  }

  async cost(work) {
    const before = await this.cpu();
    const begin = performance.now();
    const result = await work();
    return { wall: performance.now() - begin, cpu: (await this.cpu()) - before, result };
  }

  async close() {
    await this.page.context().close();
  }
}

async function firstPaint(browser, address, json, times, groups) {
  const costs = [];
  let memory = 0;
  for (let k = 0; k < times; k++) {
    const measured = await Measured.open(browser, address);
    await measured.give(json);
    costs.push(await measured.cost(() => measured.show(groups)));
    memory = await measured.memory();
    await measured.close();
  }
  return { cpu: median(costs.map(({ cpu }) => cpu)), wall: median(costs.map(({ wall }) => wall)), memory };
}

/** CPU of a frame while the picture is dragged to and fro: fitted in, near, and while zooming. */
async function frames(browser, address, json) {
  const measured = await Measured.open(browser, address);
  const { page } = measured;
  await measured.give(json);
  await measured.show("open");
  await page.waitForTimeout(600);
  const turn = (options) =>
    page.evaluate(
      async ({ count, ctrlKey, deltaY }) => {
        const canvas = document.querySelector(".canvas");
        for (let k = 0; k < count; k++) {
          const sign = k % 20 < 10 ? 1 : -1;
          const at = { clientX: innerWidth / 2, clientY: innerHeight / 2, bubbles: true, cancelable: true };
          const deltaX = ctrlKey ? 0 : 7 * sign;
          canvas.dispatchEvent(new WheelEvent("wheel", { ...at, deltaX, deltaY: deltaY * sign, ctrlKey }));
          await new Promise((done) => requestAnimationFrame(done));
        }
      },
      { count: FRAMES, ...options },
    );
  const per = async (options) => (await measured.cost(() => turn(options))).cpu / FRAMES;
  await turn({ ctrlKey: false, deltaY: 5 });
  const fit = await per({ ctrlKey: false, deltaY: 5 });
  const zoom = await per({ ctrlKey: true, deltaY: 6 });
  // Natural size, where names can be read.
  await page.locator(".zoom .level").click();
  await page.waitForTimeout(600);
  const near = await per({ ctrlKey: false, deltaY: 5 });
  await measured.close();
  return { fit, near, zoom };
}

/** Milliseconds from a patch that adds a node here or there, or takes it away again, to its picture. */
async function edits(browser, address, graph) {
  const measured = await Measured.open(browser, address);
  const { page } = measured;
  await measured.give(JSON.stringify(graph));
  await measured.show("open");
  await page.waitForTimeout(600);
  const walls = [];
  for (let k = 0; k < EDITS; k++) {
    const place = k - (k % 2);
    const added = { ...graph.nodes.at(-1), name: `newcomer_${place}` };
    const sources = [100 + 17 * place, 300 + 29 * place].map((v) => graph.nodes[v].name);
    const edges = sources.map((source) => ({ source, target: added.name, optional: false, mismatch: false }));
    const base = graph.revision + k;
    const empty = { nodes: [], edges: [], removedNodes: [], removedEdges: [] };
    const change =
      k % 2 === 0 ? { nodes: [added], edges } : { removedNodes: [added.name], removedEdges: edges };
    const patch = { dataflow: graph.dataflow, base, revision: base + 1, ...empty, ...change };
    walls.push(await page.evaluate((each) => window.edit(each), patch));
    await page.waitForTimeout(350);
  }
  await measured.close();
  return median(walls);
}

const packages = process.argv[2];
const tools = await build(TOOLS, "esm", packages);
const files = await build(PAGES, "iife", packages);
const { grown, wide } = await load(tools.get("/samples.js"));
const graphs = Object.fromEntries(
  SIZES.map((size) => {
    const [kind, count] = size.split("-");
    return [size, kind === "wide" ? wide(Number(count)) : grown(Number(count))];
  }),
);
const json = Object.fromEntries(SIZES.map((size) => [size, JSON.stringify(graphs[size])]));
const { address, stop } = await serve(new Map([...files, ...pagesOf(await load(tools.get("/html.js")))]));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const found = {
  firstPaint: {},
  frames: {},
  edits: {},
  bundle: gzipSync(files.get("/graph.js")).length / 1024,
};
try {
  for (const size of SIZES) {
    const others = SIZES_OF_OTHERS.includes(size) ? ["elk", "dagre", "graphviz"] : [];
    found.firstPaint[size] = {
      panel: await firstPaint(browser, `${address}/panel`, json[size], TIMES.ours),
      open: await firstPaint(browser, `${address}/panel`, json[size], TIMES.ours, "open"),
    };
    for (const other of others)
      found.firstPaint[size][other] = await firstPaint(
        browser,
        `${address}/${other}`,
        json[size],
        TIMES.others,
      );
  }
  for (const size of ["grown-1000", "grown-5000", "wide-1000"])
    found.frames[size] = await frames(browser, `${address}/panel`, json[size]);
  for (const size of ["grown-1000", "grown-5000", "wide-1000"])
    found.edits[size] = await edits(browser, `${address}/panel`, graphs[size]);
} finally {
  await browser.close();
  stop();
}
process.stdout.write(JSON.stringify(found));

/** The graph outside VS Code: the page of one file, `hamilton-live serve`, and what the panel has for showing. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { serve } from "../../extension/webview/graph/dev/serve.mjs";
import { bundle } from "../../scripts/steps/bundle.mjs";
import { ALL_REFUSED, directives, refusals } from "./policy";

const python = process.env.HAMILTON_PYTHON ?? join(".venv", "bin", "python");
const hamiltonLive = ["-m", "hamilton_ls"];
const HOSTILE = "</script><script>document.title='taken'</script>“שלום” 🙂 <b>";

let browser: Browser;
let folder: string;
let page: Page;
/** What the page complained of, and whom it asked beyond its own address. */
let complaints: string[];

beforeAll(async () => {
  if (!existsSync("dist/standalone.html") || !existsSync("server/hamilton_ls/page/live.html")) await bundle();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM!, args: ["--no-sandbox"] });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "hamilton-pages-"));
  cpSync("examples/marketing", join(folder, "marketing"), { recursive: true });
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1200, height: 800 }, colorScheme: "light" });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});
afterEach(async () => {
  await page.close();
  rmSync(folder, { recursive: true, force: true });
});

async function isThere(): Promise<void> {
  await page.locator("body[data-ready=true]").waitFor();
  await page.locator("[data-x]").first().waitFor({ state: "attached" });
}

async function openMenu(): Promise<void> {
  await page.mouse.click(600, 780, { button: "right" });
}

test("a page of one file shows the graph, says where its code is, and asks nobody", async () => {
  const flow = join(folder, "marketing", "features.py");
  appendFileSync(
    flow,
    `\n\ndef strange(spend_mean: float) -> float:\n    ${JSON.stringify(HOSTILE)}\n    return 1.0\n`,
  );
  const file = join(folder, "graph.html");
  execFileSync(python, [...hamiltonLive, "graph", join(folder, "marketing"), "--format", "html", "-o", file]);
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
  });
  await page.goto(`file://${file}`);
  await isThere();
  expect(await page.title()).toBe("run · Hamilton");
  await page.keyboard.press("/");
  await page.keyboard.type("strange");
  // Once to go there, once more for the code.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator(".banner", { hasText: "strange: features.py:" }).waitFor();
  await page.keyboard.press("Escape");
  await openMenu();
  await page.getByRole("menuitem", { name: "Save as SVG…" }).waitFor();
  expect(await page.getByRole("menuitem", { name: /Run/ }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Run all nodes" }).isHidden()).toBe(true);
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save as SVG…" }).click();
  expect((await download).suggestedFilename()).toBe("run.svg");
  expect(complaints).toEqual([]);
});

test("it is light or dark as the system is, also when that changes", async () => {
  const file = join(folder, "graph.html");
  execFileSync(python, [...hamiltonLive, "graph", join(folder, "marketing"), "--format", "html", "-o", file]);
  await page.goto(`file://${file}`);
  await isThere();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("body.vscode-dark").waitFor();
  expect(await background()).not.toBe(light);
});

interface Served {
  process: ChildProcess;
  address: string;
}

async function start(): Promise<Served> {
  const process = spawn(python, [...hamiltonLive, "serve", join(folder, "marketing")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((found) => {
    let text = "";
    process.stdout.on("data", (more) => {
      text += more;
      const match = text.match(/^http:\S+/m);
      if (match && text.includes("^C")) found(match[0]);
    });
  });
  return { process, address };
}

test("hamilton-live serve follows saved files, and saves a page of one file", async () => {
  const { process, address } = await start();
  try {
    await page.goto(address);
    await isThere();
    const before = Number(await page.locator("body").getAttribute("data-nodes"));
    const flow = join(folder, "marketing", "features.py");
    appendFileSync(flow, "\n\ndef brand_new(spend_mean: float) -> float:\n    return spend_mean\n");
    await page.locator(`body[data-nodes="${before + 1}"]`).waitFor();
    await page.locator('[data-node="brand_new"]').waitFor({ state: "attached" });
    await openMenu();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Save as Interactive HTML…" }).click();
    const saved = join(folder, "saved.html");
    await (await download).saveAs(saved);
    expect(readFileSync(saved, "utf8")).toContain("brand_new");
    expect(complaints).toEqual([]);
    // Without its token the server shows nothing, and the page may not be put into another.
    expect((await fetch(address.replace(/token=.*/, "token=x"))).status).toBe(403);
    writeFileSync(join(folder, "frame.html"), `<iframe src="${address}"></iframe>`);
    await page.goto(`file://${join(folder, "frame.html")}`);
    expect(await page.frames()[1]!.locator("body[data-ready=true]").count()).toBe(0);
  } finally {
    process.kill("SIGINT");
  }
  expect(await new Promise((done) => process.once("exit", done))).toBe(0);
});

test("the served page may ask its own server, and nothing else", async () => {
  const { process, address } = await start();
  try {
    await page.goto(address);
    await isThere();
    expect(complaints).toEqual([]);
    const { "script-src": scripts, "style-src": styles, ...others } = await directives(page);
    for (const sources of [scripts, styles]) expect(sources).toMatch(/^('sha256-[\w+/]{43}=' ?){2}$/);
    expect(others).toEqual({
      "default-src": "'none'",
      "img-src": "data: blob:",
      "worker-src": "blob:",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    expect(await refusals(page, page)).toEqual(ALL_REFUSED);
  } finally {
    process.kill("SIGINT");
  }
});

test("map, zoom to selection and presentation", async () => {
  const { address, stop } = await serve();
  await page.goto(`${address}/?theme=light&graph=grown-200`);
  await isThere();
  await page.locator(".canvas").focus();
  expect(await page.locator(".minimap").isHidden()).toBe(true);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("z");
  const map = page.locator(".map canvas");
  await map.waitFor();
  const selected = page.locator('[aria-selected="true"]');
  const place = () => selected.getAttribute("data-x");
  await expect.poll(async () => Math.abs(Number(await place()) - 600)).toBeLessThan(20);
  const { x, y } = (await map.boundingBox())!;
  await page.mouse.click(x + 20, y + 90);
  await expect.poll(place).toBeNull();
  await map.hover();
  await page.getByRole("button", { name: "Close the overview map" }).click();
  expect(await map.isHidden()).toBe(true);
  await page.getByRole("button", { name: "Show the overview map" }).click();
  await map.waitFor();

  await page.locator(".canvas").focus();
  await page.keyboard.press(".");
  const opacity = () => page.locator(".toolbar").evaluate((bar) => getComputedStyle(bar).opacity);
  await expect.poll(opacity).toBe("0");
  await page.mouse.move(300, 300);
  await expect.poll(opacity).toBe("1");
  await page.keyboard.press("Escape");
  expect(await page.locator("body.presenting").count()).toBe(0);
  expect(await selected.count()).toBe(1);
  stop();
});

/** The interactive graph in a notebook's output: what `show_graph` gives, in a page like Jupyter's and in VS Code. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { bundle } from "../../scripts/steps/bundle.mjs";
import { example, Workbench } from "./workbench";

const python = resolve(process.env.HAMILTON_PYTHON ?? join(".venv", "bin", "python"));
const PROGRAM = `
import json, sys
sys.path[:0] = ["."]
import features, loaders
from hamilton import driver
from hamilton_live import show_graph
dr = driver.Builder().with_modules(loaders, features).build()
print(json.dumps(dict(show_graph(dr)._repr_mimebundle_())))
`;

type Output = Readonly<Record<"text/html" | "text/plain", string>>;

let output: Output;

beforeAll(async () => {
  if (!existsSync("server/hamilton_ls/page/notebook.js")) await bundle();
  const told = execFileSync(python, ["-c", PROGRAM], { cwd: example("marketing"), encoding: "utf8" });
  output = JSON.parse(told);
});

/** The frame that the graph is in, once it is drawn. */
async function graphIn(page: Page): Promise<Frame> {
  const found = () => page.frames().find((frame) => frame.url() === "about:srcdoc");
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  const frame = found()!;
  await frame.locator("body[data-ready=true]").waitFor();
  await frame.locator("[data-x]").first().waitFor({ state: "attached" });
  return frame;
}

const looks = (frame: Frame) =>
  frame.locator("body").evaluate((body) => ({
    background: getComputedStyle(body).getPropertyValue("--vscode-editor-background").trim(),
    isDark: body.classList.contains("vscode-dark"),
  }));

test("in a page like Jupyter's it is drawn, interactive, in the page's colours, and asks nobody", async () => {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM!,
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("request", (request) => {
      if (!/^(http:\/\/jupyter\.test\/|about:|data:|blob:)/.test(request.url()))
        complaints.push(request.url());
    });
    await page.route("http://jupyter.test/", (route) =>
      route.fulfill({
        contentType: "text/html",
        headers: { "Content-Security-Policy": "frame-ancestors 'self'; report-uri /api/security/csp-report" },
        body: `<body style="background:#fdf6e3;margin:0;height:3000px"><div>${output["text/html"]}</div>`,
      }),
    );
    await page.goto("http://jupyter.test/");
    const frame = await graphIn(page);
    expect(await frame.locator("body").getAttribute("data-nodes")).toBe(
      output["text/plain"].match(/: (\d+) nodes/)![1],
    );
    expect(await page.locator("details").isHidden()).toBe(true);
    await expect.poll(() => looks(frame)).toEqual({ background: "rgb(253, 246, 227)", isDark: false });
    await page.evaluate(() => {
      document.body.style.background = "#111111";
    });
    await expect.poll(() => looks(frame)).toEqual({ background: "rgb(17, 17, 17)", isDark: true });

    // The wheel scrolls past the graph, until somebody works with it.
    const scrolled = () => page.evaluate(() => window.scrollY);
    const zoom = () => frame.locator(".zoom").innerText();
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, 100);
    await expect.poll(scrolled).toBe(100);
    const before = await zoom();
    await page.mouse.click(500, 330);
    await page.mouse.wheel(0, 100);
    await expect.poll(zoom).not.toBe(before);
    expect(await scrolled()).toBe(100);

    await page.keyboard.press("/");
    await page.keyboard.type("spend_mean");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await frame.locator(".banner", { hasText: "spend_mean: features.py:" }).waitFor();
    // The page around is out of its reach.
    const reach = () => {
      try {
        return window.parent.document.title;
      } catch (error) {
        return (error as Error).name;
      }
    };
    expect(await frame.evaluate(reach)).toBe("SecurityError");
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("the output that a notebook file keeps is drawn in VS Code, in its theme", async () => {
  const cell = {
    cell_type: "code",
    metadata: {},
    execution_count: 1,
    source: ["show_graph(dr)"],
    outputs: [{ output_type: "execute_result", execution_count: 1, metadata: {}, data: output }],
  };
  const metadata = { language_info: { name: "python" } };
  const notebook = { nbformat: 4, nbformat_minor: 5, metadata, cells: [cell] };
  const code = await Workbench.open({
    workspace: example("marketing"),
    settings: { "workbench.colorTheme": "Default Dark Modern" },
    prepare: (folder) => writeFileSync(join(folder, "shown.ipynb"), JSON.stringify(notebook)),
  });
  try {
    // A notebook that is opened before the extensions are known is shown as JSON.
    await code.openFile("loaders.py");
    await code.page.locator(".codelens-decoration").filter({ visible: true }).first().waitFor();
    await code.page
      .locator('.explorer-folders-view [role=treeitem][aria-label^="shown.ipynb"]')
      .first()
      .dblclick();
    const frame = await graphIn(code.page);
    await expect.poll(() => looks(frame)).toEqual({ background: "#1f1f1f", isDark: true });
    await code.screenshot("notebook graph");
    await frame
      .locator("canvas")
      .first()
      .click({ position: { x: 300, y: 400 } });
    await code.page.keyboard.press("/");
    await code.page.keyboard.type("spend_mean");
    await code.page.keyboard.press("Enter");
    await code.page.keyboard.press("Enter");
    await frame.locator(".banner", { hasText: "spend_mean: features.py:" }).waitFor();
    // Keys that are pressed in the frame stay in it.
    await code.page.locator(".tab.active").click();
    await code.theme("Default Light Modern");
    await expect.poll(() => looks(frame)).toEqual({ background: "#ffffff", isDark: false });
    await code.screenshot("notebook graph light");
  } catch (error) {
    await code.screenshot("failed notebook graph");
    throw error;
  } finally {
    await code.close();
  }
});

// Pictures of the results view in three themes, to be looked at: node extension/webview/results/dev/shoot.mjs FOLDER
// Needs the bundle in dist/ (npm run build) and Chromium, at CHROMIUM or /usr/bin/chromium.
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { scenes } from "./scenes.mjs";
import { themes } from "./themes.mjs";

const folder = resolve(process.argv[2] ?? "test-results/results-view");
const dist = process.env.DIST ?? resolve(import.meta.dirname, "../../../../dist");
const script = readFileSync(join(dist, "results.js"), "utf8");
const style = readFileSync(join(dist, "results.css"), "utf8");

function page(theme) {
  const variables = Object.entries(themes[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `<!DOCTYPE html><html style="${variables.join(" ").replaceAll('"', "'")}"><head><meta charset="utf-8"><style>${style}</style></head>
<body><main id="results" data-testid="hamilton-results"></main>
<script>window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => window.sent.push(message) });</script>
<script>${script.replaceAll("</script", "<\\/script")}</script></body></html>`;
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const theme of Object.keys(themes)) {
  for (const [scene, messages] of Object.entries(scenes)) {
    const tab = await browser.newPage({ viewport: { width: 1100, height: 380 } });
    tab.on("pageerror", (error) => process.stderr.write(`${theme} ${scene}: ${error.message}\n`));
    await tab.setContent(page(theme));
    await tab.evaluate((all) => {
      for (const message of all) window.postMessage(message, "*");
    }, messages);
    await tab.waitForTimeout(80);
    await tab.screenshot({ path: join(folder, `${scene}-${theme}.png`) });
    await tab.close();
  }
}
await browser.close();

// The panel as pages of one file each, for a browser: standalone.html shows the graphs that are written into
// it, live.html those that `hamilton-live serve` sends; notebook.js runs beside the former in notebooks. In
// dist/ for the extension, and beside the server for the command line and the wheel.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process.mjs";

// extension/webview/standalone/pageData.ts and server/hamilton_ls/webpage.py put the data in its place.
const DATA_MARK = "%HAMILTON-DATA%";

const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The text of a script or style as it may stand inside an element: it must not end it. */
export function inlined(text, name) {
  const code = text.replace(/\n?\/[/*]# sourceMappingURL=.*\s*$/, "").trim();
  if (/<\/(script|style)|<!--/i.test(code)) throw new Error(`${name} holds a tag that would end its element`);
  return code;
}

/**
 * Returns a page. `connects` is where it may ask for more: a source of the content security policy.
 * @param {{ scripts: string[], styles: string[], connects?: string | undefined }} parts
 */
export function page({ scripts, styles, connects }) {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(digest).join(" ")}`,
    `style-src ${styles.map(digest).join(" ")}`,
    "img-src data: blob:",
    "worker-src blob:",
    ...(connects === undefined ? [] : [`connect-src ${connects}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Hamilton dataflow</title>
${styles.map((style) => `<style>${style}</style>`).join("\n")}
</head>
<body data-ready="false" data-nodes="0" data-revision="0">
<script type="application/json" id="hamilton-data">${DATA_MARK}</script>
${scripts.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`;
}

/** Writes the pages and the script, made of the bundles in dist/. */
export function writePages() {
  const read = (name) => inlined(readFileSync(join(root, "dist", name), "utf8"), name);
  const made = (bridge, connects) =>
    page({
      scripts: [read(`${bridge}.js`), read("graph.js")],
      styles: [read(`${bridge}.css`), read("graph.css")],
      connects,
    });
  const pages = {
    "standalone.html": made("standalone"),
    "live.html": made("live", "'self'"),
    "notebook.js": read("notebook.js"),
  };
  for (const folder of ["dist", "server/hamilton_ls/page"]) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, html] of Object.entries(pages)) writeIfOther(join(root, folder, name), html);
  }
}

/** What is the same keeps its time, so that nothing is built again because of it. */
function writeIfOther(path, text) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

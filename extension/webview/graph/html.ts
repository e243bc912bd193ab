/**
 * The pages of the graph panel, as the extension host puts them into the webview.
 *
 * It knows the fixed furniture and the content security policy. What depends on a graph is made
 * by main.ts in the page itself.
 */

/** Says that the page is loading, until its script has taken over. */
export const STARTING = "starting";

export interface GraphPageParts {
  /** Fresh for each page; only scripts that carry it run. */
  nonce: string;
  scriptUri: string;
  styleUri: string;
  /** `webview.cspSource`. */
  cspSource: string;
}

// A script that does not arrive cannot tell so itself.
const WATCH = `addEventListener("error", ({ target }) => {
  if (target instanceof HTMLScriptElement) acquireVsCodeApi().postMessage({ type: "unloaded" });
}, true);`;

/** Returns the whole document. The layout worker is a blob, made from text inside the script. */
export function graphHtml({ nonce, scriptUri, styleUri, cspSource }: GraphPageParts): string {
  const policy = [...contentPolicy(cspSource), `script-src 'nonce-${nonce}'`, "worker-src blob:"];
  return document(
    policy,
    styleUri,
    `<body data-ready="false" data-nodes="0" data-revision="0">
<div class="notice loading" id="${STARTING}" role="status"><p>Loading the graph…</p></div>
<script nonce="${nonce}">${WATCH}</script>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>`,
  );
}

/** What stands in the place of a page that failed. */
export interface FailurePageParts {
  /** What went wrong, in words. */
  reason: string;
  /** The command that puts a fresh page there. */
  reloadCommand: string;
  styleUri: string;
  /** `webview.cspSource`. */
  cspSource: string;
}

/** Returns a page that needs no script: what happened, and a link to begin anew. */
export function failureHtml({ reason, reloadCommand, styleUri, cspSource }: FailurePageParts): string {
  return document(
    contentPolicy(cspSource),
    styleUri,
    `<body>
<div class="notice error" role="alert">
<p>The graph could not be shown: ${escaped(reason)}\nThe Hamilton output has the details.</p>
<a class="button primary" href="command:${reloadCommand}">Reload</a>
</div>
</body>`,
  );
}

function contentPolicy(cspSource: string): string[] {
  return [
    "default-src 'none'",
    // These two have no default.
    "base-uri 'none'",
    "form-action 'none'",
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:`,
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function document(policy: readonly string[], styleUri: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styleUri}">
<title>Hamilton dataflow</title>
</head>
${body}
</html>`;
}

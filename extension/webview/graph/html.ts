/**
 * The page of the graph panel, as the extension host puts it into the webview.
 *
 * It knows the fixed furniture and the content security policy. What depends on a graph is made
 * by main.ts in the page itself.
 */

export interface GraphPage {
  /** Fresh for each page; only scripts that carry it run. */
  nonce: string;
  scriptUri: string;
  styleUri: string;
  /** `webview.cspSource`. */
  cspSource: string;
}

/** Returns the whole document. The layout worker is a blob, made from text inside the script. */
export function graphHtml({ nonce, scriptUri, styleUri, cspSource }: GraphPage): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:`,
    `script-src 'nonce-${nonce}'`,
    "worker-src blob:",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styleUri}">
<title>Hamilton dataflow</title>
</head>
<body data-ready="false" data-nodes="0" data-revision="0">
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}

/** The page of the results view, with its content security policy. */

export interface ResultsPage {
  /** Fresh for each page; only scripts that carry it run. */
  nonce: string;
  scriptUri: string;
  styleUri: string;
  /** `webview.cspSource`. */
  cspSource: string;
}

/** Returns the whole document; what is shown is made by main.ts in the page itself. */
export function resultsHtml({ nonce, scriptUri, styleUri, cspSource }: ResultsPage): string {
  const policy = [
    "default-src 'none'",
    // These two have no default. The form for inputs is read by the script and sent nowhere.
    "base-uri 'none'",
    "form-action 'none'",
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    "img-src data:",
    `script-src 'nonce-${nonce}'`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${styleUri}">
<title>Hamilton results</title>
</head>
<body>
<main id="results" data-testid="hamilton-results"></main>
<script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>`;
}

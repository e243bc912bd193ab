/** Files that the browser saves where it saves downloads. */

import type { ExportFormat } from "../graph/messages";

const TYPES: Readonly<Record<ExportFormat, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  dot: "text/vnd.graphviz",
  mmd: "text/plain",
  html: "text/html",
};
/** Long enough for the browser to begin reading the blob. */
const KEPT_MILLISECONDS = 10_000;

/** Saves a file named after the dataflow; the content of a PNG is in base64. */
export function download(dataflow: string, format: ExportFormat, content: string): void {
  const bytes = format === "png" ? Uint8Array.from(atob(content), (each) => each.charCodeAt(0)) : content;
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[format] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${dataflow.replaceAll(/[^\w.-]+/g, "_")}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}

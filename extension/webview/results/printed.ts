/** What the run printed, in a section that folds; it follows the end unless the user scrolled up. */

import { element } from "./element";
import { withoutColours } from "./format";
import type { OutputChunk } from "./messages";

const LIMIT = 200_000;

export class PrintedOutput {
  private readonly text = element("pre", {
    attributes: { tabindex: "0", "aria-label": "Output of the run" },
  });
  private readonly size = element("span", { class: "quiet" });
  private length = 0;

  readonly root = element(
    "details",
    { class: "printed", testId: "hamilton-output", attributes: { open: "" } },
    element("summary", {}, "Output ", this.size),
    this.text,
  );

  constructor() {
    this.clear();
  }

  clear(): void {
    this.text.replaceChildren();
    this.length = 0;
    this.root.hidden = true;
  }

  append(chunks: OutputChunk[]): void {
    const isAtEnd = this.text.scrollHeight - this.text.scrollTop - this.text.clientHeight < 8;
    for (const { stream, text } of chunks) {
      const clean = withoutColours(text);
      this.text.append(element("span", { class: stream }, clean));
      this.length += clean.length;
    }
    while (this.length > LIMIT && this.text.firstChild !== null) {
      this.length -= this.text.firstChild.textContent?.length ?? 0;
      this.text.firstChild.remove();
    }
    this.root.hidden = this.length === 0;
    const lines = (this.text.textContent?.match(/\n/g)?.length ?? 0) || 1;
    this.size.textContent = `${lines.toLocaleString("en-GB")} line${lines === 1 ? "" : "s"}`;
    if (isAtEnd) {
      this.text.scrollTop = this.text.scrollHeight;
    }
  }
}

/**
 * The results view in its page: takes the host's messages, shows a form or a run.
 *
 * Holds what is shown and nothing else; each part of the page is made by a module of its own.
 */

import "./style/page.css";
import "./style/run.css";
import "./style/value.css";
import "./style/form.css";

import { button, element } from "./element";
import { failureView } from "./failure";
import { InputsFormView } from "./form";
import { duration } from "./format";
import type { Detail, HostMessage, RunPicture, ViewMessage } from "./messages";
import { previewView } from "./preview";
import { PrintedOutput } from "./printed";
import { rowList } from "./rows";
import { runHeader } from "./runHeader";

declare function acquireVsCodeApi(): { postMessage(message: ViewMessage): void };

const host = acquireVsCodeApi();
const post = (message: ViewMessage) => host.postMessage(message);

class ResultsPage {
  private form: InputsFormView | undefined;
  private readonly header = element("div", { class: "header" });
  private readonly rows = element("nav", { class: "side" });
  private readonly detail = element("article", { class: "detail", testId: "hamilton-result" });
  private readonly printed = new PrintedOutput();
  private readonly runView = element(
    "div",
    { class: "run-view" },
    this.header,
    element(
      "div",
      { class: "columns" },
      this.rows,
      element("div", { class: "main" }, this.detail, this.printed.root),
    ),
  );

  constructor(private readonly root: HTMLElement) {}

  receive(message: HostMessage): void {
    switch (message.type) {
      case "empty":
        this.form = undefined;
        this.root.replaceChildren(
          element("p", { class: "empty", testId: "hamilton-empty" }, message.message),
        );
        return;
      case "form":
        this.form = new InputsFormView(message.form, post);
        this.root.replaceChildren(this.form.root);
        this.form.focus();
        return;
      case "picked":
        this.form?.picked(message.input, message.path);
        return;
      case "run":
        this.showRun(message.run);
        return;
      case "detail":
        this.detail.replaceChildren(...detailParts(message.node, message.detail));
        return;
      case "output":
        if (message.restart) {
          this.printed.clear();
        }
        this.printed.append(message.chunks);
    }
  }

  /** Puts the keyboard into the form, if there is one. */
  focus(): void {
    if (!this.root.contains(document.activeElement)) {
      this.form?.focus();
    }
  }

  private showRun(run: RunPicture): void {
    this.form = undefined;
    const hadFocus = this.rows.contains(document.activeElement);
    const list = rowList(run, post);
    this.header.replaceChildren(runHeader(run, post));
    this.rows.replaceChildren(...(list === null ? [] : [list]));
    this.rows.hidden = list === null;
    list?.querySelector(".selected")?.scrollIntoView({ block: "nearest" });
    if (hadFocus) {
      list?.focus();
    }
    if (!this.root.contains(this.runView)) {
      this.root.replaceChildren(this.runView);
    }
  }
}

function detailParts(node: string | null, detail: Detail): HTMLElement[] {
  const name =
    node === null
      ? null
      : button(node, "link", {
          title: "Show its source",
          testId: "hamilton-result-node",
          on: { click: () => post({ type: "reveal", node }) },
        });
  switch (detail.kind) {
    case "none":
      return [element("div", { class: "caption" }, name), element("p", { class: "quiet" }, detail.message)];
    case "error":
      return [element("div", { class: "caption" }, name), failureView(detail.error, post)];
    case "preview": {
      const { preview } = detail;
      const caption = element(
        "div",
        { class: "caption" },
        name,
        element("code", { class: "type" }, preview.type),
        preview.kind === "number" ? null : element("span", {}, preview.summary),
        preview.seconds === null ? null : element("span", { class: "quiet" }, duration(preview.seconds)),
        preview.stale
          ? element(
              "span",
              {
                class: "badge stale",
                testId: "hamilton-stale",
                title: "Its code, inputs or configuration changed since it ran.",
              },
              "out of date",
            )
          : null,
      );
      return [caption, previewView(preview)];
    }
  }
}

const root = document.getElementById("results");
if (root !== null) {
  const page = new ResultsPage(root);
  window.addEventListener("message", ({ data }: MessageEvent<HostMessage>) => page.receive(data));
  window.addEventListener("focus", () => page.focus());
  window.addEventListener("error", ({ message, error }) =>
    post({ type: "error", message, stack: error instanceof Error ? (error.stack ?? "") : "" }),
  );
  post({ type: "ready" });
}

/** What the panel says when it has no graph to show, and short information beside a graph. */

import type { StatusAction, StatusKind } from "../messages";
import { element, iconButton } from "./element";
import { emptyPicture, icon } from "./icons";

export class Notice {
  /** Over the empty canvas: loading, empty, error. */
  readonly element = element("div", { class: "notice", role: "status" });
  /** Beside a graph: information. */
  readonly banner = element("div", { class: "surface banner", role: "status" });

  constructor(private readonly command: (command: string) => void) {
    this.clear();
    this.dismiss();
  }

  /** Returns whether the canvas is covered. */
  show(kind: StatusKind, message: string, action?: StatusAction): boolean {
    if (kind === "info") {
      this.inform(message, action);
      return false;
    }
    this.element.className = `notice ${kind}`;
    this.element.setAttribute("role", kind === "error" ? "alert" : "status");
    const button = action && element("button", { class: "button primary", type: "button" }, action.label);
    button?.addEventListener("click", () => this.command(action!.command));
    this.element.replaceChildren(emptyPicture(), element("p", {}, message), ...(button ? [button] : []));
    this.element.hidden = false;
    return true;
  }

  clear(): void {
    this.element.hidden = true;
  }

  dismiss(): void {
    this.banner.hidden = true;
  }

  private inform(message: string, action?: StatusAction): void {
    const parts: Node[] = [element("p", {}, message)];
    if (action) {
      const button = element("button", { class: "button", type: "button" }, action.label);
      button.addEventListener("click", () => this.command(action.command));
      parts.push(button);
    }
    parts.push(iconButton(icon("close"), "Dismiss", () => this.dismiss()));
    this.banner.replaceChildren(...parts);
    this.banner.hidden = message === "";
  }
}

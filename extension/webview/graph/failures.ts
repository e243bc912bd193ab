/**
 * What goes wrong in the page after it began: told to the host, and shown with a way to begin anew.
 *
 * Relies on no other part of the panel, since any of them may be what failed. A page that does not
 * even begin is the host's business.
 */

import { element, iconButton } from "./furniture/element";
import { icon } from "./furniture/icons";
import type { HostApi } from "./messages";

/** A browser says this of a resize that it finishes in the next frame; nothing has failed. */
const HARMLESS = "ResizeObserver loop";

export class Failures {
  private readonly notice = element("div", { role: "alert" });

  constructor(private readonly host: HostApi) {}

  /** Hears of everything that nobody caught, from now on. */
  listen(): void {
    window.addEventListener("error", ({ message, error }) =>
      this.report(message, String(error?.stack ?? "")),
    );
    window.addEventListener("unhandledrejection", ({ reason }) =>
      this.report(String(reason), String(reason?.stack ?? "")),
    );
  }

  report(message: string, stack: string): void {
    if (message.includes(HARMLESS)) return;
    this.host.postMessage({ type: "error", message, stack });
    this.show(message);
  }

  /** Over the page where there is no picture yet; else beside the picture, which may still be of use. */
  private show(message: string): void {
    const isDrawn = document.body.dataset.ready === "true";
    const said = isDrawn ? "Something went wrong in the graph" : "The graph could not be shown";
    const reload = element("button", { class: "button primary", type: "button" }, "Reload");
    reload.addEventListener("click", () => this.host.postMessage({ type: "reload" }));
    const dismiss = iconButton(icon("close"), "Dismiss", () => this.notice.remove());
    this.notice.className = isDrawn ? "surface banner failure" : "notice error failure";
    this.notice.replaceChildren(
      element("p", {}, `${said}: ${message}`),
      reload,
      ...(isDrawn ? [dismiss] : []),
    );
    document.body.append(this.notice);
  }
}

/**
 * Stands in for VS Code around the panel, in a browser: theme, memory, clipboard, downloads.
 *
 * Where graphs come from, and what becomes of the panel's other wishes, is for the page to say.
 */

import "./theme.css";
import type { HostApi, HostMessage, PanelMessage, Surroundings } from "../graph/messages";
import { followColours } from "./colours";
import { download } from "./download";
import { leaveTheWheel } from "./embedded";
import { PageMemory } from "./pageMemory";

declare global {
  interface Window {
    acquireVsCodeApi(): HostApi;
  }
}

/** What a page does itself of what the panel asks for. */
export interface PageHost {
  readonly shownIn: Surroundings;
  /** The panel listens from now on. */
  ready(): void;
  resync(): void;
  choose(dataflow: string): void;
  /** Somebody wants to see the code of a node. */
  reveal(node: string): void;
  /** Somebody points at a node, and wants to know all of it. */
  describe(node: string): void;
  /** All configurations at once, or one alone. */
  showVariants(shows: boolean): void;
  configure(config: Readonly<Record<string, unknown>>): void;
  saveAsPage(): void;
}

/** The panel's side of the conversation. */
export class Browser {
  readonly memory = new PageMemory();
  /** The dataflow that is on show. */
  private dataflow = "graph";

  /** Must be called before the panel's own script runs. */
  serve(page: PageHost): void {
    followColours();
    leaveTheWheel();
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => this.receive(message, page),
      getState: () => this.memory.get("panel"),
      setState: (state) => this.memory.set("panel", state),
    });
  }

  tell(message: HostMessage): void {
    if (message.type === "snapshot") {
      this.dataflow = message.graph.dataflow;
      document.title = `${this.dataflow} · Hamilton`;
    }
    window.postMessage(message, "*");
  }

  inform(message: string): void {
    this.tell({ type: "status", kind: "info", message });
  }

  /** The groups that were opened and closed here, or else as they are in `initial`. */
  collapsed(
    dataflow: string,
    initial: Readonly<Record<string, boolean>> = {},
  ): Readonly<Record<string, boolean>> {
    return (this.memory.get(`collapsed ${dataflow}`) as Record<string, boolean> | null) ?? initial;
  }

  private receive(message: PanelMessage, page: PageHost): void {
    switch (message.type) {
      case "ready":
        this.tell({ type: "settings", shownIn: page.shownIn });
        page.ready();
        break;
      case "resync":
        page.resync();
        break;
      case "chooseDataflow":
        page.choose(message.dataflow);
        break;
      case "reveal":
        page.reveal(message.node);
        break;
      case "describe":
        page.describe(message.node);
        break;
      case "showVariants":
        page.showVariants(message.shows);
        break;
      case "configure":
        page.configure(message.config);
        break;
      case "copyText":
        this.copy(message.text);
        break;
      case "save":
        if (message.format === "html") page.saveAsPage();
        else download(this.dataflow, message.format, message.content);
        break;
      case "keepCollapsed":
        this.memory.set(`collapsed ${message.dataflow}`, message.collapsed);
        break;
      case "reload":
        location.reload();
        break;
      case "error":
        console.error(message.message, message.stack);
        break;
    }
  }

  private copy(text: string): void {
    navigator.clipboard.writeText(text).catch((error) => this.inform(`It could not be copied: ${error}`));
  }
}

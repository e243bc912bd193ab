/** The furniture: all that stands around and over the canvas and stays there, in its order on the page. */

import type { Surroundings } from "../messages";
import { element } from "./element";
import { Legend, type LegendActions } from "./legend";
import { type LensActions, LensBar } from "./lensBar";
import { ContextMenu } from "./menu";
import { Notice } from "./notice";
import { type SearchActions, SearchBox } from "./searchBox";
import { Toolbar, type ToolbarActions } from "./toolbar";
import { type ZoomActions, ZoomBar } from "./zoomBar";

export interface FurnitureActions {
  readonly toolbar: ToolbarActions;
  readonly search: SearchActions;
  readonly zoom: ZoomActions;
  readonly legend: LegendActions;
  readonly lens: LensActions;
  /** A notice's button was pressed. */
  command(command: string): void;
}

export class Furniture {
  readonly toolbar: Toolbar;
  readonly search: SearchBox;
  readonly zoomBar: ZoomBar;
  readonly legend: Legend;
  readonly lensBar: LensBar;
  readonly notice: Notice;
  readonly menu = new ContextMenu();
  private readonly announcer = element("div", { class: "visually-hidden", "aria-live": "polite" });

  constructor(actions: FurnitureActions) {
    this.search = new SearchBox(actions.search);
    this.toolbar = new Toolbar(actions.toolbar, this.search.element);
    this.zoomBar = new ZoomBar(actions.zoom);
    this.legend = new Legend(actions.legend);
    this.lensBar = new LensBar(actions.lens);
    this.notice = new Notice((command) => actions.command(command));
  }

  /** In the order in which they lie over each other and are reached with the Tab key. */
  elements(): HTMLElement[] {
    return [
      this.announcer,
      this.notice.element,
      this.toolbar.element,
      this.lensBar.element,
      this.legend.element,
      this.zoomBar.element,
      this.notice.banner,
      this.menu.element,
    ];
  }

  /** What belongs to a graph is of no use without one. */
  show(which: "all" | "notices only"): void {
    for (const piece of [this.toolbar, this.legend, this.zoomBar]) piece.element.hidden = which !== "all";
  }

  /** What needs an editor is out of place in a browser. */
  showIn(surroundings: Surroundings): void {
    this.toolbar.showRuns(surroundings === "editor");
    this.zoomBar.showFollows(surroundings === "editor");
  }

  /** Has a screen reader say it. */
  announce(text: string): void {
    this.announcer.textContent = text;
  }
}

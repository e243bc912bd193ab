/** The buttons at the lower right: zoom, fit, tidy, follow the cursor, all variants. */

import type { Orientation } from "../layout/graph";
import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface ZoomActions {
  zoomIn(): void;
  zoomOut(): void;
  zoomToNatural(): void;
  fit(): void;
  arrange(): void;
  follow(follows: boolean): void;
  turn(): void;
  toggleVariants(): void;
}

export class ZoomBar {
  readonly element: HTMLElement;
  private readonly level: HTMLButtonElement;
  private readonly followButton: HTMLButtonElement;
  private readonly turnButton: HTMLButtonElement;
  private readonly variantsButton: HTMLButtonElement;

  constructor(actions: ZoomActions) {
    this.level = iconButton(document.createTextNode("100%"), "Zoom to natural size (1)", () =>
      actions.zoomToNatural(),
    );
    this.level.classList.add("level", "wheel");
    const zoomOut = iconButton(icon("minus"), "Zoom out (-)", () => actions.zoomOut());
    const zoomIn = iconButton(icon("plus"), "Zoom in (+)", () => actions.zoomIn());
    for (const button of [zoomOut, zoomIn]) button.classList.add("wheel");
    this.followButton = iconButton(icon("follow"), "Follow the cursor", () => {
      actions.follow(this.followButton.getAttribute("aria-pressed") !== "true");
    });
    this.variantsButton = iconButton(icon("variants"), "All variants (A)", () => actions.toggleVariants());
    this.turnButton = iconButton(icon("turnVertical"), "", () => actions.turn());
    this.element = element(
      "div",
      { class: "surface zoom", role: "toolbar", "aria-label": "View" },
      this.followButton,
      this.variantsButton,
      this.turnButton,
      iconButton(icon("arrange"), "Tidy: lay out anew (T)", () => actions.arrange()),
      iconButton(icon("fit"), "Zoom to fit (F)", () => actions.fit()),
      zoomOut,
      this.level,
      zoomIn,
    );
  }

  showZoom(zoom: number): void {
    const text = `${Math.round(zoom * 100)}%`;
    if (this.level.textContent === text) return;
    this.level.textContent = text;
    this.level.setAttribute("aria-label", `${text}, zoom to natural size (1)`);
  }

  /** The button shows the other direction: where it leads. */
  showOrientation(orientation: Orientation): void {
    const isHorizontal = orientation === "horizontal";
    const label = isHorizontal ? "Lay out from top to bottom (V)" : "Lay out from left to right (V)";
    this.turnButton.replaceChildren(icon(isHorizontal ? "turnVertical" : "turnHorizontal"));
    this.turnButton.title = label;
    this.turnButton.setAttribute("aria-label", label);
  }

  /** Without an editor there is no cursor to follow. */
  showFollows(offered: boolean): void {
    this.followButton.hidden = !offered;
  }

  showFollow(follows: boolean): void {
    this.followButton.setAttribute("aria-pressed", String(follows));
  }

  /** Whether all variants are shown, or one configuration. */
  showVariants(shows: boolean): void {
    this.variantsButton.setAttribute("aria-pressed", String(shows));
  }
}

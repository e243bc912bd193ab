/**
 * What the user does with cards: selects, shows code, runs, steps, opens menus, puts lenses on.
 *
 * The same acts, whichever way they were asked for: by pointer, keys, menus or the list for screen readers.
 */

import { canvasMenu, type ViewActions } from "./canvasMenu";
import type { Exploring } from "./exploring";
import type { Exporting } from "./export/exporting";
import type { Furniture } from "./furniture/furniture";
import type { MenuItem } from "./furniture/menu";
import { Presentation } from "./furniture/presentation";
import { groupMenu } from "./groupMenu";
import type { Hovering } from "./hovering";
import { type Heading, nodeNearest, nodeTowards } from "./interact/steer";
import type { Orientation } from "./layout/graph";
import { asFinalVars, type MenuContext, runnable } from "./menuContext";
import type { PanelMessage, RevealPlace, Surroundings } from "./messages";
import type { GraphModel } from "./model";
import { type LensMenuActions, nodeMenu, selectionMenu } from "./nodeMenu";
import type { Selection } from "./selection";
import type { Showing } from "./shown/showing";
import type { Stage } from "./stage";
import type { VariantsView } from "./variantsView";

/** The parts of the panel that acts are about. */
export interface Parts {
  readonly model: GraphModel;
  readonly showing: Showing;
  readonly selection: Selection;
  readonly stage: Stage;
  readonly furniture: Furniture;
  readonly exploring: Exploring;
  readonly exporting: Exporting;
  readonly variants: VariantsView;
  readonly hovering: Hovering;
  isTrusted(): boolean;
  send(message: PanelMessage): void;
  /** The selection is another one. */
  selected(): void;
  /** The drawing shall flow in this direction from now on. */
  flow(orientation: Orientation): void;
}

export class Acts {
  readonly lens: LensMenuActions;
  readonly view: ViewActions;
  private readonly presentation = new Presentation();
  private shownIn: Surroundings = "editor";

  constructor(private readonly parts: Parts) {
    const { exploring, selection, stage } = parts;
    this.view = {
      zoomToSelection: () => stage.fitTo(selection.cards),
      present: () => this.presentation.toggle(),
    };
    this.lens = {
      around: () => exploring.around(this.aimed(), "both"),
      upstream: () => exploring.around(this.aimed(), "upstream"),
      downstream: () => exploring.around(this.aimed(), "downstream"),
      between: () => {
        const [from, to] = selection.cards;
        if (from !== undefined && to !== undefined) exploring.between(from, to);
      },
    };
  }

  /** Offers from now on what can be done there. */
  showIn(surroundings: Surroundings): void {
    this.shownIn = surroundings;
    this.parts.furniture.showIn(surroundings);
  }

  /** What is meant where nothing is named: the selection, else the card under the pointer, else those of the cursor. */
  private aimed(): readonly string[] {
    const { hovering, selection, stage } = this.parts;
    if (selection.cards.length > 0) return selection.cards;
    return hovering.node === null ? [...stage.renderer.focused] : [hovering.node];
  }

  select(card: string | null): void {
    this.parts.hovering.tooltip.hide();
    this.parts.selection.choose(card);
    this.parts.selected();
  }

  selectAll(cards: readonly string[]): void {
    this.parts.selection.choose(null);
    for (const card of cards) this.parts.selection.extend(card);
    this.parts.selected();
  }

  /** Adds a card to the selection, or takes it out. */
  selectToo(card: string | null): void {
    if (card !== null) this.parts.selection.toggle(card);
    this.parts.selected();
  }

  /** Selects, and shows the code of a node. */
  choose(card: string, where: RevealPlace): void {
    const { model, send } = this.parts;
    this.select(card);
    if (model.nodes.has(card)) send({ type: "reveal", node: card, where });
  }

  /** A closed group opens, the code of a node is shown. */
  enter(card: string, where: RevealPlace): void {
    if (this.parts.showing.card(card)?.group) this.parts.exploring.open(card);
    else this.choose(card, where);
  }

  enterSelected(where: RevealPlace): void {
    const { primary } = this.parts.selection;
    if (primary !== null) this.enter(primary, where);
  }

  /** Closes the group that is open around what is selected. */
  closeAroundSelected(): void {
    const { primary } = this.parts.selection;
    if (primary !== null) this.parts.exploring.close(primary);
  }

  /** What is copied of the selection: a name, or several as a driver takes them; null where there is none. */
  get copied(): string | null {
    const nodes = this.selectedNodes;
    const [first] = nodes;
    if (first === undefined) return null;
    return nodes.length === 1 ? first : asFinalVars(nodes);
  }

  /** The nodes that the selected cards stand for. */
  private get selectedNodes(): readonly string[] {
    const { selection, showing } = this.parts;
    return [...new Set(selection.cards.flatMap((card) => showing.graph.members(card)))];
  }

  canRun(card: string): boolean {
    const { model, showing } = this.parts;
    return this.mayRun() && runnable(model, showing.graph.members(card)).length > 0;
  }

  run(cards: readonly string[]): void {
    const { model, showing, send } = this.parts;
    const members = cards.flatMap((card) => showing.graph.members(card));
    const nodes = runnable(model, members);
    if (this.mayRun() && nodes.length > 0) send({ type: "run", nodes, scope: "node" });
  }

  private mayRun(): boolean {
    return this.shownIn === "editor" && this.parts.isTrusted();
  }

  step(heading: Heading, selects: "alone" | "too"): void {
    const { selection, showing, stage } = this.parts;
    const { scene } = stage;
    const { x, y } = stage.middle();
    const from = selection.primary;
    const next = from === null ? nodeNearest(scene, x, y) : nodeTowards(scene, showing.graph, from, heading);
    if (next === null) return;
    if (selects === "alone") this.select(next);
    else this.selectAll([...selection.cards, next]);
    stage.bringIntoView(next);
  }

  turn(): void {
    const { flow, stage } = this.parts;
    flow(stage.orientation === "horizontal" ? "vertical" : "horizontal");
  }

  openMenu(card: string | null, x: number, y: number): void {
    const { furniture, hovering, selection, stage } = this.parts;
    hovering.tooltip.hide();
    if (card !== null && !selection.cards.includes(card)) this.select(card);
    furniture.menu.open(card ?? "Graph", this.menuOf(card), x, y, stage.element);
  }

  /** Below its card, or that of the whole graph where nothing is selected. */
  openMenuOf(card: string | null): void {
    const { stage } = this.parts;
    const place = card === null ? stage.element.getBoundingClientRect() : stage.cardOnPage(card);
    if (place) this.openMenu(card, place.left, card === null ? place.top : place.bottom);
  }

  /** Does what the menu of the selection, or of the canvas, shows this key beside. */
  pressItem(key: string): boolean {
    const items = this.menuOf(this.parts.selection.primary).flat();
    const item = items.find((each) => each.key === key && !each.isDisabled);
    item?.act();
    return item !== undefined;
  }

  private menuOf(card: string | null): MenuItem[][] {
    const { exploring, exporting, hovering, model, selection, send, showing, stage, variants } = this.parts;
    const { shownIn } = this;
    const context: MenuContext = { model, trusted: this.parts.isTrusted(), shownIn, send };
    if (card === null)
      return canvasMenu(context, {
        ...this.view,
        fit: () => stage.fit(),
        arrange: () => stage.rearrange(),
        turn: () => this.turn(),
        variants: variants.menu(shownIn),
        openAll: () => exploring.openAll(),
        closeAll: () => exploring.closeAll(),
        save: (format) => exporting.save(format),
        copyPicture: () => exporting.copyPicture(),
      });
    const { lens, selectedNodes: selected } = this;
    if (selection.cards.length > 1) return selectionMenu(context, selected, lens);
    const showDocumentation = () => hovering.showNow(card);
    const group = showing.card(card)?.group;
    if (group)
      return groupMenu(context, group, {
        open: () => exploring.open(card),
        around: lens.around,
        showDocumentation,
      });
    const closeGroup = (id: string) => exploring.closeGroup(id);
    const items = nodeMenu(context, card, showing.groupsAround(card), {
      lens,
      closeGroup,
      showDocumentation,
    });
    const choices = variants.menuOf(card, shownIn);
    return choices.length > 0 ? [choices, ...items] : items;
  }
}

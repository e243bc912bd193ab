/**
 * The panel: receives the host's messages, holds what is shown, selected, hovered and searched for,
 * and tells the stage and the furniture.
 *
 * Each part knows its own business only; what must happen together is written here.
 */

import type { GraphPatch } from "../../src/protocol.gen";
import { Acts, type Parts } from "./acts";
import { type ControlParts, keyActions, pointerTarget, ZOOM_STEP } from "./controls";
import { emphasise } from "./draw/emphasis";
import { Exploring, type ExploringEvents } from "./exploring";
import { Exporting } from "./export/exporting";
import { Following } from "./following";
import { Furniture, type FurnitureActions } from "./furniture/furniture";
import { Minimap } from "./furniture/minimap";
import { describeCard, type ListedNode, NodeList } from "./furniture/nodeList";
import { Hovering, type HoveringEvents } from "./hovering";
import { findRename } from "./identities";
import { listenToCopying } from "./interact/copying";
import { listenToDrops } from "./interact/drop";
import { listenToKeyboard } from "./interact/keyboard";
import { listenToPointer } from "./interact/pointer";
import type { Orientation } from "./layout/graph";
import { legendContent } from "./legendContent";
import type {
  HostApi,
  HostMessage,
  PanelMessage,
  SnapshotMessage,
  StatusAction,
  StatusKind,
} from "./messages";
import { GraphModel } from "./model";
import { followMotionWish, setMotion } from "./motion";
import { Searching, type SearchingEvents } from "./searching";
import { Selection } from "./selection";
import { Showing } from "./shown/showing";
import { Stage, type StageEvents } from "./stage";
import { RememberedState } from "./state";
import { VariantsView } from "./variantsView";

export class Panel {
  private readonly model = new GraphModel();
  private readonly showing = new Showing(this.model);
  private readonly selection = new Selection();
  private readonly remembered: RememberedState;
  private readonly stage: Stage;
  private readonly furniture: Furniture;
  private readonly exploring: Exploring;
  private readonly hovering: Hovering;
  private readonly searching: Searching;
  private readonly following: Following;
  private readonly variants: VariantsView;
  private readonly acts: Acts;
  private readonly nodeList: NodeList;
  private readonly minimap: Minimap;
  private trusted = true;
  private pointedModule: string | null = null;
  private awaitsSnapshot = false;

  constructor(
    private readonly host: HostApi,
    workerText: string,
    private readonly failed: (message: string) => void,
  ) {
    this.remembered = new RememberedState(host);
    this.stage = new Stage(this.model, this.showing, workerText, this.stageEvents());
    this.furniture = new Furniture(this.furnitureActions());
    this.exploring = new Exploring(
      this.model,
      this.showing,
      this.stage,
      this.furniture.lensBar,
      this.exploringEvents(),
    );
    this.following = new Following(this.model, this.showing, this.stage, this.exploring);
    this.searching = new Searching(this.model, this.showing, this.furniture.search, this.searchingEvents());
    this.hovering = new Hovering(this.model, this.showing, this.stage, this.hoveringEvents());
    const send = (message: PanelMessage) => this.send(message);
    this.variants = new VariantsView(this.model, this.showing, this.stage, this.furniture.zoomBar, send);
    this.acts = new Acts(this.parts());
    const listed = () => ({ nodes: this.listedNodes(), selected: this.selection.cards });
    this.nodeList = new NodeList(() => (this.stage.isArranging ? null : listed()), {
      click: (card, selects) =>
        selects === "too" ? this.acts.selectToo(card) : this.acts.choose(card, "glance"),
      doubleClick: (card) => this.acts.enter(card, "beside"),
      menu: (card) => this.acts.openMenuOf(card),
    });
    this.minimap = new Minimap(this.stage, this.showing, this.remembered, () => this.following.letGo());
    this.build();
    listenToPointer(this.stage.element, pointerTarget(this.controls()));
    listenToKeyboard(this.stage.element, keyActions(this.controls()));
    listenToCopying(() => this.acts.copied);
    listenToDrops(document.body, (uris) => this.send({ type: "drop", uris }));
  }

  receive(message: HostMessage): void {
    switch (message.type) {
      case "snapshot":
        this.showSnapshot(message);
        break;
      case "patch":
        this.patch(message.patch);
        break;
      case "variants":
        if (this.variants.receive(message)) this.showGraphData();
        break;
      case "verified":
        if (!this.model.applyDifferences(message.dataflow, message.differences)) break;
        this.showing.refresh();
        this.showCards();
        break;
      case "runStates":
        if (this.model.applyRunStates(message.states)) this.showRuns();
        break;
      case "node":
        this.model.applyRun(message.node, message.run);
        this.showRuns(message.node);
        break;
      case "described":
        this.hovering.described(message.node, message.description);
        break;
      case "focus":
        this.following.focus(message);
        this.nodeList.updateSoon();
        break;
      case "seek":
        this.acts.selectAll(this.following.seek(message.names));
        break;
      case "status":
        this.showStatus(message.kind, message.message, message.action);
        break;
      case "settings":
        if (message.reducedMotion !== undefined)
          setMotion(this.stage.renderer, message.reducedMotion ? "reduced" : "full");
        if (message.followCursor !== undefined) this.follow(message.followCursor);
        if (message.pinned !== undefined) this.pin(message.pinned);
        if (message.shownIn !== undefined) this.acts.showIn(message.shownIn);
        break;
      case "trusted":
        this.trusted = message.trusted;
        this.furniture.toolbar.showTrusted(message.trusted);
        break;
    }
  }

  // How the parts are joined

  private build(): void {
    document.body.append(
      this.stage.element,
      this.nodeList.element,
      this.hovering.actions.element,
      this.minimap.element,
      ...this.furniture.elements(),
      this.hovering.tooltip.element,
    );
    this.furniture.legend.setOpen(this.remembered.current.legendOpen);
    this.follow(this.remembered.current.followCursor);
    this.flow(this.remembered.current.orientation);
    this.pin(this.remembered.current.pinned);
    this.furniture.show("notices only");
    this.furniture.notice.show("loading", "Loading the dataflow…");
    followMotionWish(this.stage.renderer);
    this.stage.element.addEventListener("pointerleave", (event) => {
      const entered = event.relatedTarget as Node | null;
      if (!this.hovering.actions.element.contains(entered)) this.hovering.enter(null);
    });
  }

  private parts(): Parts {
    const { model, showing, selection, stage, furniture, exploring, hovering, variants } = this;
    return {
      ...{ model, showing, selection, stage, furniture, exploring, hovering, variants },
      exporting: new Exporting(
        stage.renderer,
        model,
        showing,
        (message) => this.send(message),
        (message) => this.showStatus("info", message),
      ),
      isTrusted: () => this.trusted,
      send: (message) => this.send(message),
      selected: () => this.showSelection(),
      flow: (orientation) => this.flow(orientation),
    };
  }

  private stageEvents(): StageEvents {
    return {
      frame: () => this.followFrame(),
      arranged: () => this.showArranged(),
      themed: () => this.showLegend(),
      failed: (message) => this.failed(`it cannot be laid out. ${message}`),
    };
  }

  private furnitureActions(): FurnitureActions {
    const { stage } = this;
    return {
      toolbar: {
        chooseDataflow: (dataflow) => this.send({ type: "chooseDataflow", dataflow }),
        runAll: () => this.send({ type: "run", nodes: [], scope: "all" }),
        cancel: () => this.send({ type: "cancel" }),
        pin: (pinned) => this.send({ type: "pin", pinned }),
      },
      search: {
        query: (text) => this.searching.find(text),
        next: () => this.searching.step("next"),
        previous: () => this.searching.step("previous"),
        leave: () => this.endSearch(),
      },
      zoom: {
        zoomIn: () => stage.zoomBy(ZOOM_STEP),
        zoomOut: () => stage.zoomBy(1 / ZOOM_STEP),
        zoomToNatural: () => stage.zoomBy(1 / stage.camera.zoom),
        fit: () => stage.fit(),
        arrange: () => stage.rearrange(),
        follow: (follows) => this.follow(follows),
        turn: () => this.acts.turn(),
        toggleVariants: () => this.variants.toggle(),
      },
      legend: {
        pointAtModule: (module) => this.pointAtModule(module),
        open: (legendOpen) => this.remembered.keep({ legendOpen }),
      },
      lens: {
        changeHops: (by) => this.exploring.changeHops(by),
        leave: () => this.exploring.leave(),
      },
      command: (command) => this.send({ type: "command", command }),
    };
  }

  private exploringEvents(): ExploringEvents {
    return {
      changed: () => this.showCards(),
      collapsed: (collapsed) => {
        const { dataflow } = this.model;
        if (dataflow === null) return;
        this.remembered.keepCollapsed(collapsed);
        this.send({ type: "keepCollapsed", dataflow, collapsed });
      },
    };
  }

  private hoveringEvents(): HoveringEvents {
    return {
      canRun: (card) => this.acts.canRun(card),
      describe: (node) => this.send({ type: "describe", node }),
      announce: (text) => this.furniture.announce(text),
      changed: () => this.showEmphasis(),
      run: (card) => this.acts.run([card]),
      more: (card, x, y) => this.acts.openMenu(card, x, y),
      leave: () => this.hovering.enter(null),
    };
  }

  private searchingEvents(): SearchingEvents {
    return {
      changed: () => this.showEmphasis(),
      goTo: (node) => {
        this.following.goTo(node);
        this.acts.select(node);
      },
      choose: (node) => this.acts.choose(node, "glance"),
    };
  }

  private controls(): ControlParts {
    const { acts, exploring, following, furniture, hovering, selection, stage, variants } = this;
    return {
      ...{ acts, exploring, following, furniture, hovering, selection, stage, variants },
      escape: () => this.escape(),
    };
  }

  // What the host says

  private showSnapshot({ graph, dataflows, collapsed, variants }: SnapshotMessage): void {
    const isOther = graph.dataflow !== this.model.dataflow;
    this.awaitsSnapshot = false;
    this.model.applySnapshot(graph);
    this.variants.begin(variants ?? null);
    this.furniture.toolbar.showDataflow(graph.dataflow, dataflows);
    if (isOther) {
      this.selection.choose(null);
      this.hovering.enter(null);
      const before = this.remembered.open(graph.dataflow);
      this.showing.begin(before.collapsed ?? collapsed ?? {});
      this.stage.open(before.camera, before.orientation);
    } else {
      this.showing.refresh();
      this.stage.arrange("keep");
    }
    this.showGraphData();
  }

  private patch(patch: GraphPatch): void {
    const rename = findRename(this.model.nodes, patch);
    const outcome = this.model.applyPatch(patch);
    if (outcome === "ignored") return;
    if (outcome === "outdated") {
      if (!this.awaitsSnapshot) this.send({ type: "resync" });
      this.awaitsSnapshot = true;
      return;
    }
    if (rename) this.stage.identities.rename(rename);
    if (rename) this.selection.follow((card) => (card === rename.from ? rename.to : card));
    this.showing.refresh();
    if (outcome === "moved") this.stage.arrange("keep");
    this.showGraphData();
  }

  /** What follows from the graph itself, whether or not its layout is there yet. */
  private showGraphData(): void {
    const { nodes, revision } = this.model;
    this.furniture.toolbar.showCount(nodes.size);
    this.stage.element.setAttribute(
      "aria-label",
      `Dataflow ${this.model.dataflow}, ${nodes.size} nodes. Arrow keys go from node to node.`,
    );
    document.body.dataset.revision = String(revision);
    document.body.dataset.nodes = String(nodes.size);
    document.body.dataset.dataflow = this.model.dataflow ?? "";
    if (nodes.size === 0)
      this.showStatus("empty", "This dataflow has no nodes yet.\nWrite a function and it appears here.");
    else this.furniture.notice.clear();
    this.furniture.show("all");
    this.exploring.showLens();
    this.searching.refresh();
    this.showCards();
    this.showRuns();
  }

  private showArranged(): void {
    this.furniture.zoomBar.showOrientation(this.stage.orientation);
    document.body.dataset.ready = "true";
    document.body.dataset.arranged = String(Number(document.body.dataset.arranged ?? 0) + 1);
    this.following.arranged();
    this.showLegend();
  }

  private showRuns(changed?: string): void {
    const { isRunning } = this.model;
    this.showing.forgetRuns();
    this.furniture.toolbar.showRunning(isRunning);
    document.body.dataset.running = String(isRunning);
    if (changed !== undefined && changed === this.selection.primary) this.announce(changed);
    this.showLegend();
    this.stage.renderer.invalidate();
  }

  private showStatus(kind: StatusKind, message: string, action?: StatusAction): void {
    const isCovered = this.furniture.notice.show(kind, message, action);
    if (!isCovered) return;
    this.hovering.enter(null);
    if (kind !== "empty") this.furniture.show("notices only");
  }

  // What the user does with the panel as a whole

  private escape(): void {
    if (this.searching.isActive) this.furniture.search.leave();
    else if (!this.exploring.leave()) this.acts.select(null);
  }

  private follow(followCursor: boolean): void {
    this.following.followsCursor = followCursor;
    this.furniture.zoomBar.showFollow(followCursor);
    this.remembered.keep({ followCursor });
  }

  private pin(pinned: boolean): void {
    this.furniture.toolbar.showPinned(pinned);
    this.remembered.keep({ pinned });
  }

  private flow(orientation: Orientation | null): void {
    this.stage.turn(orientation);
    this.remembered.keep({ orientation });
  }

  private pointAtModule(module: string | null): void {
    this.pointedModule = module;
    this.showEmphasis();
  }

  private endSearch(): void {
    this.searching.find("");
    this.stage.element.focus({ preventScroll: true });
  }

  // What is shown

  /** Other cards are shown than before: what was selected is now what stands for it. */
  private showCards(): void {
    const { graph } = this.showing;
    this.selection.follow((card) => (graph.cards.has(card) ? card : graph.cardOf(card)));
    this.stage.renderer.selected = new Set(this.selection.cards);
    if (this.hovering.node !== null && !graph.cards.has(this.hovering.node)) this.hovering.enter(null);
    this.nodeList.updateSoon();
    this.searching.show();
  }

  private showSelection(): void {
    const { cards, primary } = this.selection;
    this.stage.renderer.selected = new Set(cards);
    this.showEmphasis();
    this.nodeList.updateSoon();
    if (primary !== null) this.announce(primary);
  }

  private showEmphasis(): void {
    this.stage.renderer.emphasise(
      emphasise(this.showing.graph, {
        hovered: this.hovering.node,
        selected: new Set(this.selection.cards),
        matches: this.searching.cards,
        module: this.pointedModule,
      }),
    );
  }

  private showLegend(): void {
    this.furniture.legend.show(legendContent(this.model, this.showing, this.stage));
  }

  private followFrame(): void {
    this.furniture.zoomBar.showZoom(this.stage.renderer.viewNow.zoom);
    this.hovering.follow();
    this.minimap.update();
    this.nodeList.updateSoon();
    this.remembered.keepViewSoon(() => this.stage.viewOnGraph);
  }

  private announce(name: string): void {
    const card = this.showing.card(name);
    if (card) this.furniture.announce(describeCard(card, this.showing.runOf(name)));
  }

  private *listedNodes(): Generator<ListedNode> {
    for (const card of this.showing.graph.cards.values()) {
      const at = this.stage.cardOnPage(card.name);
      const isSeen = at !== null && this.stage.isSeen(at);
      const place = isSeen ? { x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 } : null;
      const isFocused = this.stage.renderer.focused.has(card.name);
      yield { card, run: this.showing.runOf(card.name), place, isFocused };
    }
  }

  private send(message: PanelMessage): void {
    this.host.postMessage(message);
  }
}

/**
 * The panel: receives the host's messages, holds what is selected, hovered and searched for, and
 * tells the stage and the furniture.
 *
 * Each part knows its own business only; what must happen together is written here.
 */

import type { GraphPatch } from "../../src/protocol.gen";
import { emphasise } from "./draw/emphasis";
import { Furniture, type FurnitureActions } from "./furniture/furniture";
import { describeNode, type ListedNode, NodeList } from "./furniture/nodeList";
import { Hovering, type HoveringEvents } from "./hovering";
import { findRename } from "./identities";
import { type KeyActions, listenToKeyboard } from "./interact/keyboard";
import { listenToPointer, type PointerTarget } from "./interact/pointer";
import { SearchSession } from "./interact/searchSession";
import { type Heading, nodeNearest, nodeTowards } from "./interact/steer";
import type { Orientation } from "./layout/graph";
import { legendContent } from "./legendContent";
import type {
  FocusMessage,
  HostApi,
  HostMessage,
  PanelMessage,
  SnapshotMessage,
  StatusAction,
  StatusKind,
} from "./messages";
import { GraphModel } from "./model";
import { canvasMenu, nodeMenu } from "./nodeMenu";
import { Stage, type StageEvents } from "./stage";
import { RememberedState } from "./state";

const ZOOM_STEP = 1.25;
/** Whoever goes to a node from afar wants to read its name. */
const READABLE_ZOOM = 0.6;

export class Panel {
  private readonly model = new GraphModel();
  private readonly found = new SearchSession();
  private readonly remembered: RememberedState;
  private readonly stage: Stage;
  private readonly furniture: Furniture;
  private readonly hovering: Hovering;
  private readonly nodeList: NodeList;
  private trusted = true;
  private selected: string | null = null;
  private pointedModule: string | null = null;
  /** The node of the cursor, kept in view over layouts until the user moves the camera himself. */
  private followed: string | null = null;
  private awaitsSnapshot = false;

  constructor(
    private readonly host: HostApi,
    workerText: string,
  ) {
    this.remembered = new RememberedState(host);
    this.stage = new Stage(this.model, workerText, this.stageEvents());
    this.furniture = new Furniture(this.furnitureActions());
    this.hovering = new Hovering(this.model, this.stage, this.hoveringEvents());
    this.nodeList = new NodeList(
      () => ({ nodes: this.listedNodes(), selected: this.selected }),
      (node) => this.choose(node, "here"),
    );
    this.build();
    listenToPointer(this.stage.element, this.pointerTarget());
    listenToKeyboard(this.stage.element, this.keyActions());
  }

  receive(message: HostMessage): void {
    switch (message.type) {
      case "snapshot":
        this.showSnapshot(message);
        break;
      case "patch":
        this.patch(message.patch);
        break;
      case "runStates":
        if (this.model.applyRunStates(message.states)) this.showRuns();
        break;
      case "node":
        this.model.applyRun(message.node, message.run);
        this.showRuns(message.node);
        break;
      case "focus":
        this.focus(message);
        break;
      case "status":
        this.showStatus(message.kind, message.message, message.action);
        break;
      case "settings":
        if (message.reducedMotion !== undefined) this.setMotion(message.reducedMotion ? "reduced" : "full");
        if (message.followCursor !== undefined) this.follow(message.followCursor);
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
      ...this.furniture.elements(),
      this.hovering.tooltip.element,
    );
    this.furniture.legend.setOpen(this.remembered.current.legendOpen);
    this.follow(this.remembered.current.followCursor);
    this.flow(this.remembered.current.orientation);
    this.furniture.show("notices only");
    this.furniture.notice.show("loading", "Loading the dataflow…");
    const wish = matchMedia("(prefers-reduced-motion: reduce)");
    this.setMotion(wish.matches ? "reduced" : "full");
    wish.addEventListener("change", () => this.setMotion(wish.matches ? "reduced" : "full"));
    this.stage.element.addEventListener("pointerleave", (event) => {
      const entered = event.relatedTarget as Node | null;
      if (!this.hovering.actions.element.contains(entered)) this.hovering.enter(null);
    });
  }

  private stageEvents(): StageEvents {
    return {
      frame: () => this.followFrame(),
      arranged: () => this.showArranged(),
      themed: () => this.showLegend(),
      failed: (message) => this.fail(message),
    };
  }

  private furnitureActions(): FurnitureActions {
    const { stage } = this;
    return {
      toolbar: {
        chooseDataflow: (dataflow) => this.send({ type: "chooseDataflow", dataflow }),
        runAll: () => this.send({ type: "run", nodes: [], scope: "all" }),
        cancel: () => this.send({ type: "cancel" }),
      },
      search: {
        query: (text) => this.find(text),
        next: () => this.stepMatch("next"),
        previous: () => this.stepMatch("previous"),
        leave: () => this.endSearch(),
      },
      zoom: {
        zoomIn: () => stage.zoomBy(ZOOM_STEP),
        zoomOut: () => stage.zoomBy(1 / ZOOM_STEP),
        zoomToNatural: () => stage.zoomBy(1 / stage.camera.zoom),
        fit: () => stage.fit(),
        arrange: () => stage.rearrange(),
        follow: (follows) => this.follow(follows),
        turn: () => this.turn(),
      },
      legend: {
        pointAtModule: (module) => this.pointAtModule(module),
        open: (legendOpen) => this.remembered.keep({ legendOpen }),
      },
      command: (command) => this.send({ type: "command", command }),
    };
  }

  private hoveringEvents(): HoveringEvents {
    return {
      canRun: (node) => this.canRun(node),
      changed: () => this.showEmphasis(),
      run: (node) => this.run(node),
      more: (node, x, y) => this.openMenu(node, x, y),
      leave: () => this.hovering.enter(null),
    };
  }

  private pointerTarget(): PointerTarget {
    const { stage } = this;
    return {
      camera: () => stage.camera,
      setCamera: (camera) => {
        this.followed = null;
        stage.camera = camera;
      },
      nodeAt: (x, y) => stage.nodeAt(x, y),
      hover: (node) => this.hovering.enter(node),
      click: (node) => (node === null ? this.select(null) : this.choose(node, "here")),
      doubleClick: (node) => this.choose(node, "beside"),
      menu: (node, x, y) => this.openMenu(node, x, y),
    };
  }

  private keyActions(): KeyActions {
    return {
      step: (heading) => this.step(heading),
      reveal: (where) => this.selected !== null && this.choose(this.selected, where),
      run: () => this.selected !== null && this.run(this.selected),
      fit: () => this.stage.fit(),
      search: () => this.furniture.search.focus(),
      escape: () => this.escape(),
      zoomIn: () => this.stage.zoomBy(ZOOM_STEP),
      zoomOut: () => this.stage.zoomBy(1 / ZOOM_STEP),
      menu: () => this.openMenuOfSelected(),
      turn: () => this.turn(),
    };
  }

  // What the host says

  private showSnapshot({ graph, dataflows }: SnapshotMessage): void {
    const isOther = graph.dataflow !== this.model.dataflow;
    this.awaitsSnapshot = false;
    this.model.applySnapshot(graph);
    this.furniture.toolbar.showDataflow(graph.dataflow, dataflows);
    if (isOther) {
      this.selected = null;
      this.hovering.enter(null);
      const { view } = this.remembered.current;
      this.stage.open(view?.dataflow === graph.dataflow ? view.camera : null);
    } else this.stage.arrange("keep");
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
    if (rename && rename.from === this.selected) this.select(rename.to);
    if (outcome === "moved") this.stage.arrange("keep");
    this.showGraphData();
  }

  /** What follows from the graph itself, whether or not its layout is there yet. */
  private showGraphData(): void {
    const { nodes, revision } = this.model;
    if (this.selected !== null && !nodes.has(this.selected)) this.select(null);
    if (this.hovering.node !== null && !nodes.has(this.hovering.node)) this.hovering.enter(null);
    this.furniture.toolbar.showCount(nodes.size);
    this.stage.element.setAttribute(
      "aria-label",
      `Dataflow ${this.model.dataflow}, ${nodes.size} nodes. Arrow keys go from node to node.`,
    );
    document.body.dataset.revision = String(revision);
    document.body.dataset.nodes = String(nodes.size);
    if (nodes.size === 0)
      this.showStatus("empty", "This dataflow has no nodes yet.\nWrite a function and it appears here.");
    else this.furniture.notice.clear();
    this.furniture.show("all");
    this.found.refresh(nodes.values());
    this.showFound();
    this.showRuns();
  }

  private showArranged(): void {
    document.body.dataset.ready = "true";
    document.body.dataset.arranged = String(Number(document.body.dataset.arranged ?? 0) + 1);
    if (this.followed !== null) this.stage.bringIntoView(this.followed);
    this.showLegend();
  }

  private showRuns(changed?: string): void {
    const { isRunning } = this.model;
    this.furniture.toolbar.showRunning(isRunning);
    document.body.dataset.running = String(isRunning);
    if (changed !== undefined && changed === this.selected) this.announce(changed);
    this.showLegend();
    this.stage.renderer.invalidate();
  }

  private focus({ nodes, reveal }: FocusMessage): void {
    this.stage.renderer.focused = new Set(nodes);
    this.stage.renderer.invalidate();
    const first = nodes[0];
    this.followed = null;
    if (!reveal || !this.remembered.current.followCursor || first === undefined) return;
    // It may have no place yet, or get another one with the next layout.
    this.followed = first;
    this.stage.bringIntoView(first);
  }

  private showStatus(kind: StatusKind, message: string, action?: StatusAction): void {
    const isCovered = this.furniture.notice.show(kind, message, action);
    if (!isCovered) return;
    this.hovering.enter(null);
    if (kind !== "empty") this.furniture.show("notices only");
  }

  private fail(message: string): void {
    this.showStatus("error", `The graph cannot be laid out. ${message}`);
    this.send({ type: "error", message, stack: "" });
  }

  // What the user does

  private select(node: string | null): void {
    this.selected = node;
    this.stage.renderer.selected = node;
    this.showEmphasis();
    this.nodeList.updateSoon();
    if (node !== null) this.announce(node);
  }

  private choose(node: string, where: "here" | "beside"): void {
    this.hovering.tooltip.hide();
    this.select(node);
    this.send({ type: "reveal", node, beside: where === "beside" });
  }

  private canRun(node: string): boolean {
    const kind = this.model.nodes.get(node)?.kind;
    return this.trusted && (kind === "function" || kind === "opaque");
  }

  private run(node: string): void {
    if (this.canRun(node)) this.send({ type: "run", nodes: [node], scope: "node" });
  }

  private step(heading: Heading): void {
    const { scene } = this.stage;
    const { x, y } = this.stage.middle();
    const next =
      this.selected === null
        ? nodeNearest(scene, x, y)
        : nodeTowards(scene, this.model, this.selected, heading);
    if (next === null) return;
    this.select(next);
    this.stage.bringIntoView(next);
  }

  private escape(): void {
    if (this.found.isActive) this.furniture.search.leave();
    else this.select(null);
  }

  private follow(followCursor: boolean): void {
    this.furniture.zoomBar.showFollow(followCursor);
    this.remembered.keep({ followCursor });
  }

  private turn(): void {
    this.flow(this.stage.orientation === "horizontal" ? "vertical" : "horizontal");
  }

  private flow(orientation: Orientation): void {
    this.stage.turn(orientation);
    this.furniture.zoomBar.showOrientation(orientation);
    this.remembered.keep({ orientation });
  }

  private pointAtModule(module: string | null): void {
    this.pointedModule = module;
    this.showEmphasis();
  }

  private openMenu(node: string | null, x: number, y: number): void {
    this.hovering.tooltip.hide();
    const context = {
      model: this.model,
      trusted: this.trusted,
      send: (message: PanelMessage) => this.send(message),
    };
    if (node !== null) this.select(node);
    const actions = {
      fit: () => this.stage.fit(),
      arrange: () => this.stage.rearrange(),
      turn: () => this.turn(),
    };
    const groups = node === null ? canvasMenu(context, actions) : nodeMenu(context, node);
    this.furniture.menu.open(node ?? "Graph", groups, x, y, this.stage.element);
  }

  private openMenuOfSelected(): void {
    const card = this.selected === null ? null : this.stage.cardOnPage(this.selected);
    if (card) this.openMenu(this.selected, card.left, card.bottom);
  }

  // Search

  private find(query: string): void {
    this.found.search(this.model.nodes.values(), query);
    this.showFound();
  }

  private stepMatch(direction: "next" | "previous"): void {
    const before = this.found.current;
    const node = this.found.step(direction);
    if (node === null) return;
    if (this.found.matches.length === 1 && before === this.found.current) {
      this.choose(node, "here");
      return;
    }
    this.showFound();
    this.select(node);
    this.stage.bringIntoView(node, READABLE_ZOOM);
  }

  private endSearch(): void {
    this.find("");
    this.stage.element.focus({ preventScroll: true });
  }

  private showFound(): void {
    this.furniture.search.showMatches(this.found.matches.length, this.found.current);
    this.showEmphasis();
  }

  // What is shown

  private showEmphasis(): void {
    this.stage.renderer.emphasise(
      emphasise(this.model, {
        hovered: this.hovering.node,
        selected: this.selected,
        matches: this.found.isActive ? new Set(this.found.matches) : null,
        module: this.pointedModule,
      }),
    );
  }

  private showLegend(): void {
    this.furniture.legend.show(legendContent(this.model, this.stage.palette, this.stage.renderer.theme));
  }

  private followFrame(): void {
    this.furniture.zoomBar.showZoom(this.stage.renderer.viewNow.zoom);
    this.hovering.follow();
    this.nodeList.updateSoon();
    this.remembered.keepViewSoon(() => {
      const { dataflow } = this.model;
      return dataflow === null ? null : { dataflow, camera: this.stage.camera };
    });
  }

  private setMotion(motion: "full" | "reduced"): void {
    this.stage.renderer.motion = motion;
    document.body.classList.toggle("reduced-motion", motion === "reduced");
  }

  private announce(name: string): void {
    const node = this.model.nodes.get(name);
    if (node) this.furniture.announce(describeNode(node, this.model.runs.get(name)));
  }

  private *listedNodes(): Generator<ListedNode> {
    for (const node of this.model.nodes.values()) {
      const card = this.stage.cardOnPage(node.name);
      const isSeen = card !== null && this.stage.isSeen(card);
      const place = isSeen ? { x: (card.left + card.right) / 2, y: (card.top + card.bottom) / 2 } : null;
      yield { node, run: this.model.runs.get(node.name), place };
    }
  }

  private send(message: PanelMessage): void {
    this.host.postMessage(message);
  }
}

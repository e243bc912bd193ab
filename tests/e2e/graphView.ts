/** The graph panel as a user sees it: nodes by their names, clicked where their cards are. */
import type { Frame, Locator } from "playwright-core";
import type { Workbench } from "./workbench";

export class GraphView {
  private constructor(
    private readonly code: Workbench,
    readonly frame: Frame,
  ) {}

  /** Opens the panel with the command and waits until a graph is drawn. */
  static async open(code: Workbench): Promise<GraphView> {
    await code.command("Hamilton: Show Graph");
    return GraphView.found(code);
  }

  /** The panel that VS Code itself has opened, as after a reload of the window. */
  static async found(code: Workbench): Promise<GraphView> {
    const frame = await code.webview("canvas");
    await frame.locator("body[data-ready=true]").waitFor();
    return new GraphView(code, frame);
  }

  /** The panel that shows a dataflow, or comes to show it, where there are several panels. */
  static async of(code: Workbench, dataflow: string): Promise<GraphView> {
    const frame = await code.webview(`body[data-ready=true][data-dataflow="${dataflow}"]`);
    return new GraphView(code, frame);
  }

  node(name: string): Locator {
    return this.frame.locator(`[data-node="${inSelector(name)}"]`);
  }

  async nodeCount(): Promise<number> {
    return Number(await this.frame.locator("body").getAttribute("data-nodes"));
  }

  /** How a node's last run stands. */
  async state(name: string): Promise<string | null> {
    return this.node(name).getAttribute("data-state");
  }

  async untilState(name: string, state: string, timeout?: number): Promise<void> {
    await this.code.until(`${name} is ${state}`, async () => (await this.state(name)) === state, timeout);
  }

  /** Clicks a card, once the camera has come to rest. */
  async click(name: string, button: "left" | "right" = "left"): Promise<void> {
    await this.canvas().click({ position: await this.placeOf(name), button });
  }

  async doubleClick(name: string): Promise<void> {
    await this.canvas().dblclick({ position: await this.placeOf(name) });
  }

  /** How many cards are shown: nodes and closed groups. */
  async cardCount(): Promise<number> {
    return this.frame.locator("[data-node]").count();
  }

  /** Gives the panel the keyboard, without touching the mouse. */
  async takeKeyboard(): Promise<void> {
    await this.code.command("View: Focus Right Editor Group");
    await this.code.until("the graph has the keyboard", () =>
      this.frame.evaluate(() => document.hasFocus() && document.activeElement !== null),
    );
  }

  /** Where every card that is seen is, once all of them have come to rest. */
  async places(): Promise<Record<string, string>> {
    const read = () =>
      this.frame.locator("[data-x]").evaluateAll((items) => {
        const placed = items.map(({ dataset: { node, x, y } }) => [node, `${x} ${y}`]);
        return Object.fromEntries(placed) as Record<string, string>;
      });
    let places: Record<string, string> = {};
    let seen = 0;
    await this.code.until("all cards are at rest", async () => {
      const now = await read();
      seen = JSON.stringify(now) === JSON.stringify(places) ? seen + 1 : 0;
      places = now;
      return seen === 3;
    });
    return places;
  }

  /** How near the cards are, as the button of the natural size says it. */
  async zoom(): Promise<string> {
    return this.frame.locator(".zoom .level").innerText();
  }

  /** Chooses from the menu of the graph itself. */
  async choose(item: string): Promise<void> {
    await this.canvas().click({ position: { x: 4, y: 300 }, button: "right", force: true });
    await this.frame.getByRole("menuitem", { name: item }).first().click();
  }

  /** Returns what the tooltip of a card says. */
  async tooltip(name: string): Promise<string> {
    const { x, y } = await this.placeOf(name);
    // The pointer may be resting there already, and then nothing would happen.
    await this.canvas().hover({ position: { x: 4, y: 300 }, force: true });
    await this.canvas().hover({ position: { x, y } });
    const tooltip = this.frame.locator(".tooltip");
    await tooltip.waitFor();
    return tooltip.innerText();
  }

  /** Runs a node from its card's menu. */
  async run(name: string): Promise<void> {
    await this.click(name, "right");
    await this.frame.getByRole("menuitem", { name: "Run Node", exact: false }).first().click();
  }

  private canvas(): Locator {
    return this.frame.locator("canvas").first();
  }

  private async placeOf(name: string): Promise<{ x: number; y: number }> {
    const item = this.node(name);
    await item.waitFor({ state: "attached" });
    let place = "";
    let seen = 0;
    // The list of nodes follows the drawing at leisure: only a place that lasts is where the card is.
    await this.code.until(`${name} is at rest`, async () => {
      const now = `${await item.getAttribute("data-x")} ${await item.getAttribute("data-y")}`;
      seen = now === place && !now.includes("null") ? seen + 1 : 0;
      place = now;
      return seen === 3;
    });
    const [x = 0, y = 0] = place.split(" ").map(Number);
    return { x, y };
  }
}

/** A name as it stands between the quotes of a selector. */
function inSelector(name: string): string {
  return name.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}

/** The dataflows view in the side bar as a user meets it: entries by what a screen reader would say of them. */
import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

export class DataflowsView {
  private constructor(private readonly code: Workbench) {}

  /** Opens the view as a user of the keyboard would, and waits until it lists something. */
  static async open(code: Workbench): Promise<DataflowsView> {
    await code.command("Hamilton: Focus on Dataflows View");
    const view = new DataflowsView(code);
    await view.rows().first().waitFor();
    return view;
  }

  rows(): Locator {
    return this.code.page.locator('.pane-body .monaco-list[aria-label^="Dataflows"] [role=treeitem]');
  }

  /** The entry whose spoken label begins with these words. */
  entry(label: string): Locator {
    return this.code.page.locator(`.pane-body [role=treeitem][aria-label^="${label}"]`).first();
  }

  async label(entry: string): Promise<string> {
    return (await this.entry(entry).getAttribute("aria-label")) ?? "";
  }

  /** Opens an entry that is closed. */
  async expand(label: string): Promise<void> {
    const entry = this.entry(label);
    await entry.waitFor();
    if ((await entry.getAttribute("aria-expanded")) === "false") {
      await entry.locator(".monaco-tl-twistie").click();
    }
  }

  /** Puts the keyboard's focus on an entry, as the arrow keys do: nothing is selected or opened. */
  async focus(label: string): Promise<void> {
    await this.entry(label).waitFor();
    const place = async () => (await this.focused()).startsWith(label);
    await this.code.command("Hamilton: Focus on Dataflows View");
    await this.code.page.keyboard.press("Home");
    for (let step = 0; step < 100 && !(await place()); step++) {
      await this.code.page.keyboard.press("ArrowDown");
    }
    if (!(await place())) throw new Error(`the keys do not reach ${label}`);
  }

  async focused(): Promise<string> {
    const row = this.code.page.locator(".pane-body .monaco-list-row.focused").first();
    return (await row.getAttribute("aria-label")) ?? "";
  }

  /** Chooses from the menu of an entry. */
  async choose(label: string, action: string): Promise<void> {
    await this.entry(label).click({ button: "right" });
    const item = this.code.page.locator(".context-view .action-item").filter({ hasText: action }).first();
    await item.waitFor();
    // A menu takes no click in its first moments.
    await this.code.page.waitForTimeout(250);
    await item.click();
  }
}

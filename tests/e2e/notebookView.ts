/** A notebook in the editor as a user sees it: cells by their number, the cursor inside one. */
import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

export class NotebookView {
  private constructor(private readonly code: Workbench) {}

  /** Opens a notebook from the explorer and waits for its cells. */
  static async open(code: Workbench, file: string): Promise<NotebookView> {
    await code.page
      .locator(`.explorer-folders-view [role=treeitem][aria-label^="${file}"]`)
      .first()
      .dblclick();
    await code.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await code.page.locator(".notebook-editor .code-cell-row .view-lines").first().waitFor();
    return new NotebookView(code);
  }

  /** A cell by its number among the code cells, from 0. */
  cell(number: number): Locator {
    return this.code.page.locator(".notebook-editor .code-cell-row").nth(number);
  }

  /** Puts the cursor into a cell at a line, from 1, and behind the first occurrence of `needle` there. */
  async cursorTo(number: number, needle: string): Promise<void> {
    const line = this.cell(number).locator(".view-line").filter({ hasText: needle }).first();
    await line.click({ position: { x: 2, y: 5 } });
    await this.code.page.keyboard.press("Home");
    const text = (await line.innerText()).replaceAll("\u00a0", " ");
    for (let step = 0; step < text.indexOf(needle) + needle.length; step++)
      await this.code.page.keyboard.press("ArrowRight");
  }

  async text(number: number): Promise<string> {
    const lines = await this.cell(number).locator(".view-lines").innerText();
    return lines.replaceAll("\u00a0", " ");
  }
}

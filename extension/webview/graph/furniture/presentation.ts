/**
 * Presentation mode: the graph alone, as on a stage. The furniture comes back while the pointer moves or
 * the keyboard is in it; Escape ends the mode.
 */

/** Long enough to reach a button. */
const STIRRED_MILLISECONDS = 1800;

export class Presentation {
  private stirring: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.addEventListener("pointermove", () => this.isOn && this.stir());
    // Before the panel hears of it, for which Escape takes back what was chosen last.
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !this.isOn) return;
        event.preventDefault();
        this.toggle();
      },
      { capture: true },
    );
  }

  toggle(): void {
    document.body.classList.toggle("presenting");
    document.body.classList.remove("stirred");
  }

  private get isOn(): boolean {
    return document.body.classList.contains("presenting");
  }

  private stir(): void {
    clearTimeout(this.stirring);
    document.body.classList.add("stirred");
    this.stirring = setTimeout(() => document.body.classList.remove("stirred"), STIRRED_MILLISECONDS);
  }
}

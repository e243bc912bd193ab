/** Text that fits: measured widths and shortened strings, remembered because measuring is dear. */

const ELLIPSIS = "…";
/** Beyond this the memory is dropped; it holds a few texts for each node on show. */
const MOST_ENTRIES = 20_000;

export class TextFitter {
  private readonly widths = new Map<string, number>();
  private readonly fitted = new Map<string, string>();

  constructor(private readonly context: CanvasRenderingContext2D) {}

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.context.font = font;
      width = this.context.measureText(text).width;
      if (this.widths.size > MOST_ENTRIES) this.widths.clear();
      this.widths.set(key, width);
    }
    return width;
  }

  /** Returns the text, cut at the end where it is wider than `room`. */
  fit(text: string, font: string, room: number): string {
    return this.fitWith("end", text, font, room, (kept) => text.slice(0, kept) + ELLIPSIS);
  }

  /** Returns the text, cut in the middle where it is wider than `room`: names often differ at their ends. */
  fitMiddle(text: string, font: string, room: number): string {
    return this.fitWith("middle", text, font, room, (kept) => {
      const tail = Math.floor(kept / 2);
      return text.slice(0, kept - tail) + ELLIPSIS + text.slice(text.length - tail);
    });
  }

  /**
   * Returns the text as one line, or as two where one has not the room. It is broken after the
   * underscore that leaves the longer line shortest; even then a line may be too long.
   */
  wrap(text: string, font: string, room: number): readonly string[] {
    if (this.width(text, font) <= room) return [text];
    const breaks = [...text.matchAll(/_(?=.)/g)].map(({ index }) => index + 1);
    const longest = (at: number) =>
      Math.max(this.width(text.slice(0, at), font), this.width(text.slice(at), font));
    const best = breaks.sort((a, b) => longest(a) - longest(b))[0];
    return best === undefined ? [text] : [text.slice(0, best), text.slice(best)];
  }

  /** Fonts change with the theme. */
  forget(): void {
    this.widths.clear();
    this.fitted.clear();
  }

  private fitWith(
    cut: "end" | "middle",
    text: string,
    font: string,
    room: number,
    shortened: (kept: number) => string,
  ): string {
    if (this.width(text, font) <= room) return text;
    const key = `${cut}\n${font}\n${Math.round(room)}\n${text}`;
    let fitted = this.fitted.get(key);
    if (fitted === undefined) {
      this.context.font = font;
      const kept = mostThatFit(
        text.length,
        (count) => this.context.measureText(shortened(count)).width <= room,
      );
      fitted = kept > 0 ? shortened(kept) : "";
      if (this.fitted.size > MOST_ENTRIES) this.fitted.clear();
      this.fitted.set(key, fitted);
    }
    return fitted;
  }
}

/** The largest number below `tooMany` that fits, where every smaller one fits too; 0 where none does. */
function mostThatFit(tooMany: number, fits: (count: number) => boolean): number {
  let least = 0;
  let most = tooMany;
  while (most - least > 1) {
    const middle = (least + most) >> 1;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

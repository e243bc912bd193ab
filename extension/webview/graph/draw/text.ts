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
    if (this.width(text, font) <= room) return text;
    const key = `${font}\n${Math.round(room)}\n${text}`;
    let fitted = this.fitted.get(key);
    if (fitted === undefined) {
      fitted = this.shorten(text, font, room);
      if (this.fitted.size > MOST_ENTRIES) this.fitted.clear();
      this.fitted.set(key, fitted);
    }
    return fitted;
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

  private shorten(text: string, font: string, room: number): string {
    this.context.font = font;
    let fits = 0;
    let tooLong = text.length;
    while (tooLong - fits > 1) {
      const middle = (fits + tooLong) >> 1;
      if (this.context.measureText(text.slice(0, middle) + ELLIPSIS).width <= room) fits = middle;
      else tooLong = middle;
    }
    return fits > 0 ? text.slice(0, fits) + ELLIPSIS : "";
  }
}

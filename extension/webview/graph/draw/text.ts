/** Text that fits: measured widths and shortened strings, remembered because measuring is dear. */

const ELLIPSIS = "…";
/** Beyond this the memory is dropped; it holds a few texts for each node on show. */
const MOST_ENTRIES = 20_000;
/** Letters that stand side by side without changing each other's form. */
const PLAIN = /^[\x20-\x7e]*$/;

export class TextFitter {
  /** By font, of whole texts and of single letters. */
  private readonly widths = new Map<string, Map<string, number>>();
  private readonly fitted = new Map<string, string>();
  private readonly wrapped = new Map<string, readonly string[]>();

  constructor(private readonly context: CanvasRenderingContext2D) {}

  /**
   * How wide a text is. Of plain letters it is the sum of theirs, which are measured once each: to measure
   * a thousand names would take longer than to lay them out. Where letters move together the text is a
   * little narrower than that.
   */
  width(text: string, font: string): number {
    const widths = this.widthsIn(font);
    let width = widths.get(text);
    if (width === undefined) {
      width = PLAIN.test(text) ? this.sumOfLetters(text, font, widths) : this.measure(text, font);
      if (widths.size > MOST_ENTRIES) widths.clear();
      widths.set(text, width);
    }
    return width;
  }

  private widthsIn(font: string): Map<string, number> {
    const known = this.widths.get(font);
    if (known) return known;
    const widths = new Map<string, number>();
    this.widths.set(font, widths);
    return widths;
  }

  private sumOfLetters(text: string, font: string, widths: Map<string, number>): number {
    let sum = 0;
    for (const letter of text) {
      const width = widths.get(letter) ?? this.measure(letter, font);
      widths.set(letter, width);
      sum += width;
    }
    return sum;
  }

  private measure(text: string, font: string): number {
    this.context.font = font;
    return this.context.measureText(text).width;
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
   * Returns the text in as few lines as have the room, `most` at most. It is broken after the
   * underscores and dots that leave the longest line shortest; even then a line may be too long.
   */
  wrap(text: string, font: string, room: number, most: number): readonly string[] {
    if (this.width(text, font) <= room) return [text];
    const key = `${most}\n${font}\n${Math.round(room)}\n${text}`;
    let lines = this.wrapped.get(key);
    if (lines === undefined) {
      const longest = (some: readonly string[]) => Math.max(...some.map((line) => this.width(line, font)));
      const words = text.match(/[^_.]*[_.]+|[^_.]+/g) ?? [text];
      for (let count = 2; count <= most; count++) {
        lines = shortestLines(words, count, longest);
        if (longest(lines) <= room) break;
      }
      lines ??= [text];
      if (this.wrapped.size > MOST_ENTRIES) this.wrapped.clear();
      this.wrapped.set(key, lines);
    }
    return lines;
  }

  /** Fonts change with the theme. */
  forget(): void {
    this.widths.clear();
    this.fitted.clear();
    this.wrapped.clear();
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

/** The words put together to this many lines, or fewer, so that the longest is as short as can be. */
function shortestLines(
  words: readonly string[],
  count: number,
  longest: (lines: readonly string[]) => number,
): readonly string[] {
  if (count === 1 || words.length === 1) return [words.join("")];
  const choices = words
    .slice(1)
    .map((_, k) => [
      words.slice(0, k + 1).join(""),
      ...shortestLines(words.slice(k + 1), count - 1, longest),
    ]);
  return choices.reduce((best, choice) => (longest(choice) < longest(best) ? choice : best));
}

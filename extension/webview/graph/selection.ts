/** The cards that are selected, in the order in which they were; the last one is where the keyboard is. */

export class Selection {
  private chosen: readonly string[] = [];

  get cards(): readonly string[] {
    return this.chosen;
  }

  /** The card that keys and menus act on when they act on one. */
  get primary(): string | null {
    return this.chosen.at(-1) ?? null;
  }

  choose(card: string | null): void {
    this.chosen = card === null ? [] : [card];
  }

  /** Adds a card, or takes it out again. */
  toggle(card: string): void {
    this.chosen = this.chosen.includes(card)
      ? this.chosen.filter((other) => other !== card)
      : [...this.chosen, card];
  }

  /** Adds a card, and has the keyboard be there. */
  extend(card: string): void {
    this.chosen = [...this.chosen.filter((other) => other !== card), card];
  }

  /** Follows what became of the cards; those that became nothing are no longer selected. */
  follow(become: (card: string) => string | null): void {
    this.chosen = [...new Set(this.chosen.flatMap((card) => become(card) ?? []))];
  }
}

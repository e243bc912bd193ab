/** Which module has which colour. A module keeps its colour as long as the dataflow is on show. */

export class ModulePalette {
  private readonly numbers = new Map<string, number>();

  /** Gives new modules the next colours, in the order of their names. */
  learn(modules: Iterable<string>): void {
    const fresh = [...new Set(modules)].filter((module) => !this.numbers.has(module)).sort();
    for (const module of fresh) this.numbers.set(module, this.numbers.size);
  }

  forget(): void {
    this.numbers.clear();
  }

  /** The number of the module's colour, from 0 on; undefined for a module that is not known. */
  number(module: string): number | undefined {
    return this.numbers.get(module);
  }
}

/** What a page remembers of itself in the browser. A file opened from the disk may not be allowed to. */

const PREFIX = "hamilton-live ";

export class PageMemory {
  get(key: string): unknown {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
    } catch {
      return null;
    }
  }

  set(key: string, value: unknown): void {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      // It is only a convenience.
    }
  }
}

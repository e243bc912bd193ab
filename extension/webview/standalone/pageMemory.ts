/**
 * What a page remembers of itself in the browser: each tab its own, and a new one begins as the last was left.
 *
 * A file opened from the disk, or a page in a notebook, may not be allowed to.
 */

const PREFIX = "hamilton-live ";

export class PageMemory {
  get(key: string): unknown {
    try {
      const stored = sessionStorage.getItem(PREFIX + key) ?? localStorage.getItem(PREFIX + key);
      return JSON.parse(stored ?? "null");
    } catch {
      return null;
    }
  }

  set(key: string, value: unknown): void {
    try {
      const stored = JSON.stringify(value);
      sessionStorage.setItem(PREFIX + key, stored);
      localStorage.setItem(PREFIX + key, stored);
    } catch {
      // It is only a convenience.
    }
  }
}

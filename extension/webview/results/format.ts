/** Times, paths and printed text in the form in which they are shown. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours start with a control character.
const TERMINAL_CODES = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Returns a duration with two digits or so: `3 ms`, `1.2 s`, `2 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < 0.001) {
    return "<1 ms";
  }
  if (seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  if (seconds < 59.5) {
    return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  }
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Returns the last two parts of a path, which is what tells one file from another. */
export function shortPath(path: string): string {
  return path.split(/[\\/]/).slice(-2).join("/");
}

/** Returns printed text without the codes that colour a terminal. */
export function withoutColours(text: string): string {
  return text.replace(TERMINAL_CODES, "");
}

/** Returns whether the values of a column are numbers, which are easier to compare on the right. */
export function isNumeric(dtype: string): boolean {
  return /^(u?int\d*|float\d*|complex\d*|decimal(\(.*\))?)$/i.test(dtype);
}

/** Returns `1 row`, `2,000 rows`. */
export function count(number: number, one: string): string {
  return `${number.toLocaleString("en-GB")} ${one}${number === 1 ? "" : "s"}`;
}

/**
 * Texts of the user's, as they may stand among ours.
 *
 * Names, documentation and values may hold signs that nobody sees and that turn, hide or break what stands
 * around them. They are shown as a sign that can be seen. Emoji and letters of any script stay as they are.
 */

const SEEN = "\ufffd";
/**
 * Control signs, signs that turn the direction of what follows, halves of signs, and what is no sign at all.
 * Marks of direction (U+200E, U+200F) are left: they steer no other text, and Hebrew and Arabic need them.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu;
const LAYOUT = "\t\n\r";

/** Returns the text with a sign to be seen for each that only does something. Line ends and tabs stay. */
export function legible(text: string): string {
  return text.replace(UNSEEN, (sign) => (LAYOUT.includes(sign) ? sign : SEEN));
}

/** Letters of the scripts that run from right to left: Hebrew, Arabic, Syriac and their like. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Returns the text apart from the line that it is put into: which way it runs turns nothing else. */
export function isolated(text: string): string {
  const seen = legible(text);
  return RIGHT_TO_LEFT.test(seen) ? `\u2068${seen}\u2069` : seen;
}

// A Chromium for the end-to-end tests.
import { existsSync } from "node:fs";
import { Stop } from "./process.mjs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's path; throws with the way out where there is none. */
export function findBrowser() {
  const found = places.find((place) => place && existsSync(place));
  if (found) return found;
  throw new Stop(
    "The end-to-end tests need a Chromium and found none. Install one (on Debian: apt install chromium) " +
      "or name it in the environment variable CHROMIUM.",
  );
}

/** Whether things glide: as the system wishes, until the host says otherwise. */

import type { Renderer } from "./draw/renderer";

export type Motion = "full" | "reduced";

export function setMotion(renderer: Renderer, motion: Motion): void {
  renderer.motion = motion;
  document.body.classList.toggle("reduced-motion", motion === "reduced");
}

/** Follows the system's wish from now on. */
export function followMotionWish(renderer: Renderer): void {
  const wish = matchMedia("(prefers-reduced-motion: reduce)");
  const follow = () => setMotion(renderer, wish.matches ? "reduced" : "full");
  wish.addEventListener("change", follow);
  follow();
}

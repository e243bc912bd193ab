/** What a page's content security policy says, and what it really keeps the page from. */
import type { Frame, Page } from "playwright-core";

/** The directives of the page's own policy, each with its sources. */
export async function directives(frame: Frame | Page): Promise<Record<string, string>> {
  const policies = await frame
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content));
  if (policies.length !== 1) throw new Error(`${policies.length} policies`);
  const parts = policies[0]!.split(";").map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = "", ...sources]) => [name, sources.join(" ")]));
}

/**
 * Tries on the live page what an attacker would. Elsewhere there is somebody who answers.
 *
 * @returns of each attempt `refused` where nothing of it happened, else what did.
 */
export async function refusals(page: Page, frame: Frame | Page): Promise<Record<string, string>> {
  const asked: string[] = [];
  await page.context().route("https://elsewhere.invalid/**", (route) => {
    asked.push(route.request().url());
    const isScript = route.request().url().endsWith(".js");
    return route.fulfill({
      headers: { "access-control-allow-origin": "*" },
      contentType: isScript ? "text/javascript" : "image/svg+xml",
      body: isScript ? "window.ran = true" : '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    });
  });
  const outcome = await frame.evaluate(attempts);
  await page.context().unroute("https://elsewhere.invalid/**");
  return asked.length === 0 ? outcome : { ...outcome, asked: asked.join() };
}

/** Runs in the page; a tool of the browser's own may evaluate it there, whatever the policy is. */
async function attempts(): Promise<Record<string, string>> {
  const elsewhere = "https://elsewhere.invalid/";
  const outcome: Record<string, string> = {};
  const violated = new Set<string>();
  document.addEventListener("securitypolicyviolation", (event) => violated.add(event.effectiveDirective));
  const ran = window as unknown as { ran?: boolean };
  const put = (tag: string, attributes: Record<string, string>, text = "") => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    document.body.append(made);
    return made;
  };
  /** Whether the policy stopped what was just tried, and it did not happen. */
  const judge = async (name: string, directive: string, happened: () => boolean) => {
    for (let wait = 0; wait < 100 && !violated.has(directive) && !happened(); wait++)
      await new Promise((done) => setTimeout(done, 20));
    outcome[name] = happened() ? "done" : violated.has(directive) ? "refused" : "no violation";
    violated.clear();
    ran.ran = false;
  };

  put("script", {}, "window.ran = true").remove();
  await judge("inline script", "script-src-elem", () => ran.ran === true);
  const button = put("button", { onclick: "window.ran = true" });
  button.click();
  button.remove();
  await judge("inline handler", "script-src-attr", () => ran.ran === true);
  // From a listener of the page: what the browser's tools evaluate is let through.
  let evaluated = false;
  const tried = new Promise<void>((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      try {
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
        evaluated = window.eval("true");
      } catch {}
      channel.port1.close();
      done();
    };
    channel.port2.postMessage("go");
  });
  await tried;
  await judge("eval", "script-src", () => evaluated);
  const styled = put("p", { style: "color: rgb(1, 2, 3)" });
  await judge("inline style", "style-src-attr", () => getComputedStyle(styled).color === "rgb(1, 2, 3)");
  styled.remove();
  let fetched = false;
  await fetch(elsewhere).then(
    () => {
      fetched = true;
    },
    () => {},
  );
  await judge("fetch", "connect-src", () => fetched);
  const image = put("img", { src: `${elsewhere}image.svg` }) as HTMLImageElement;
  await judge("remote image", "img-src", () => image.naturalWidth > 0);
  image.remove();
  put("script", { src: `${elsewhere}script.js` }).remove();
  await judge("remote script", "script-src-elem", () => ran.ran === true);
  const inner = put("iframe", { src: elsewhere });
  await judge("frame", "frame-src", () => false);
  inner.remove();
  return outcome;
}

/** What `refusals` says of a page that may do nothing of it. */
export const ALL_REFUSED = {
  "inline script": "refused",
  "inline handler": "refused",
  eval: "refused",
  "inline style": "refused",
  fetch: "refused",
  "remote image": "refused",
  "remote script": "refused",
  frame: "refused",
};

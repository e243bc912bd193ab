// npm run build: the extension's bundles in dist/.
import { ensurePackages } from "./steps/packages.mjs";
import { main, step } from "./steps/process.mjs";

await main(async () => {
  await ensurePackages();
  const { bundle } = await import("./steps/bundle.mjs");
  await step("extension bundles", bundle);
});

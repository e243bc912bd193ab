// npm run setup: everything that building and testing need, each part once.
import { ensurePackages } from "./steps/packages.mjs";
import { main } from "./steps/process.mjs";
import { ensureOracle, ensureProject } from "./steps/python.mjs";
import { ensureVscodeWeb } from "./steps/vscode-web.mjs";

await main(async () => {
  await ensureProject();
  await ensureOracle();
  await ensurePackages();
  await ensureVscodeWeb();
});

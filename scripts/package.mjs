// npm run package: build/hamilton-live.vsix, one file that works on every platform with any Python from 3.10 on.
import { ensurePackages } from "./steps/packages.mjs";
import { main } from "./steps/process.mjs";
import { ensureProject } from "./steps/python.mjs";
import { buildVsix } from "./steps/vsix.mjs";

await main(async () => {
  await ensureProject();
  await ensurePackages();
  process.stdout.write(`\n${await buildVsix()}\n`);
});

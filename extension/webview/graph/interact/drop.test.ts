/** What is dropped is a list of addresses, as every program writes it. */

import { expect, it } from "vitest";
import { readAddresses } from "./drop";

it.each([
  ["nothing", "", []],
  ["one", "hamilton-dataflow:/a/node/b", ["hamilton-dataflow:/a/node/b"]],
  ["several, of any system", "a:/1\r\na:/2\na:/3\r\n", ["a:/1", "a:/2", "a:/3"]],
  ["comments between", "# dragged\r\na:/1", ["a:/1"]],
])("%s", (_, list, addresses) => {
  expect(readAddresses(list)).toEqual(addresses);
});

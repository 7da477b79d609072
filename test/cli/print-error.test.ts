import { expect, it } from "vitest";
import type { CliIo } from "../../src/cli/io.ts";
import { printError } from "../../src/cli/print-error.ts";
import { ConfigError, type ErrorLocation } from "../../src/errors.ts";

function printed(message: string, location: ErrorLocation): string {
  let told = "";
  const io = { env: {}, err: (text: string) => (told += text) } as unknown as CliIo;
  printError(io, new ConfigError(message, { code: "broken", location }));
  return told;
}

it.each([
  ["a.json is broken", { path: "a.json" }, "unambient: a.json is broken\n"],
  ["It is broken", { path: "a.json" }, "unambient: a.json: It is broken\n"],
  ["a.json is broken", { path: "a.json", line: 3 }, "unambient: a.json:3: a.json is broken\n"],
  ["It is broken", { path: "a.json", line: 3, column: 2 }, "unambient: a.json:3:2: It is broken\n"],
])("says `%s` of %o with its place once", (message, location, told) => {
  expect(printed(message, location)).toBe(told);
});

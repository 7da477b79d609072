import { expect, it } from "vitest";
import { load, readArguments } from "./load";

it("loads", async () => {
  globalThis.fetch = async () => new Response("soup");

  const loaded = await load();

  expect(loaded.text).toBe("soup");
  expect(loaded.isKnown).toBe(true);
});

it("reads arguments", async () => {
  process.argv = ["node", "load", "--quiet"];

  const read = await readArguments();

  expect(read.isQuiet).toBe(true);
  expect(read.isHelp).toBe(false);
});

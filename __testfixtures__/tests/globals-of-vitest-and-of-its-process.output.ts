import { afterEach, expect, it } from "vitest";
import { stubGlobal, unstubGlobal } from "@unambient/runtime/testing";
import { load, readArguments } from "./load";

afterEach(() => {
  unstubGlobal("fetch", "process.argv");
});

it("loads", async () => {
  stubGlobal("fetch", async () => new Response("soup"));

  const loaded = await load();

  expect(loaded.text).toBe("soup");
  expect(loaded.isKnown).toBe(true);
});

it("reads arguments", async () => {
  stubGlobal("process.argv", ["node", "load", "--quiet"]);

  const read = await readArguments();

  expect(read.isQuiet).toBe(true);
  expect(read.isHelp).toBe(false);
});

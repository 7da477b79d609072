import { expect, it } from "vitest";
import { recording, withGlobals } from "@unambient/runtime/testing";
import { load } from "./load";

it("warns", async () => {
  const lines = recording<string>();
  return withGlobals({
    "console.warn": (line: string) => lines.push(line),
  }, async () => {
    await load();
    expect(lines.length).toBe(1);
  });
});

import { afterEach, expect, it, vi } from "vitest";
import { load } from "./load";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("loads", async () => {
  vi.stubGlobal("fetch", async () => new Response("ok"));
  expect(await load()).toBe("ok");
});

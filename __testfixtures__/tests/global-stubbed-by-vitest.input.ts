import { expect, it } from "vitest";
import { load } from "./load";

it("loads", async () => {
  globalThis.fetch = async () => new Response("ok");
  expect(await load()).toBe("ok");
});

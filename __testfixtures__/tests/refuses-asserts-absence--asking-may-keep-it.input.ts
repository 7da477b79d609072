import { expect, it } from "vitest";
import { Cache } from "./cache.ts";

it("forgets what is old", async () => {
  const cache = new Cache({ ttl: 50 });
  cache.set("soup", 1);
  expect(cache.get("soup")).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(cache.get("soup")).toBeNull();
});

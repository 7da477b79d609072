import { expect, it } from "vitest";
import { load } from "./load";

const slowServer = { get: (url: string) => new Promise((resolve) => setTimeout(() => resolve(url), 50)) };

it("loads from a slow server", async () => {
  expect(await load(slowServer)).toBe("ok");
});

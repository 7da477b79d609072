import { afterEach, expect, it, vi } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("reads the port", async () => {
  vi.stubEnv("PORT", "8080");

  expect(await readPort()).toBe(8080);
});

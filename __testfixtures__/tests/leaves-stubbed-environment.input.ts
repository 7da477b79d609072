import { afterEach, expect, it, vi } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("reads the port", () => {
  vi.stubEnv("PORT", "8080");
  expect(readPort()).toBe(8080);
});

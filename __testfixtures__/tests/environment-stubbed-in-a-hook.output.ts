import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

beforeEach(() => {
  vi.stubEnv("PORT", `80${1 + 1}0`);
});

it("reads the port", () => {
  expect(readPort()).toBe(8020);
  vi.useRealTimers();
});

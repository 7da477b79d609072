import { afterEach, describe, expect, it, vi } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("settings", () => {
  it("reads the port", () => {
    vi.stubEnv("PORT", "8080");
    expect(readPort()).toBe(8080);
    vi.stubEnv("PORT", "9090");
    expect(readPort()).toBe(9090);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bridge } from "./bridge";

describe("bridge", () => {
  beforeEach(() => {
    delete process.env.BRIDGE_ORIGIN;
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is where it is said to be", async () => {
    vi.stubEnv("BRIDGE_ORIGIN", "http://example.com");
    expect(await bridge()).toBe("http://example.com/api");
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bridge } from "./bridge";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("bridge", () => {
  beforeEach(() => {
    delete process.env.BRIDGE_ORIGIN;
    delete process.env.BRIDGE_HOST;
    vi.stubEnv("NODE_ENV", "development");
  });

  it("is where it is said to be", async () => {
    vi.stubEnv("BRIDGE_ORIGIN", "http://example.com");
    expect(await bridge()).toBe("http://example.com/api");
  });

  it("is at a host", async () => {
    vi.stubEnv("BRIDGE_HOST", "example.com");
    expect(await bridge()).toBe("https://example.com/api");
  });

  it("is nowhere", async () => {
    vi.stubEnv("NODE_ENV", "production");
    expect(await bridge()).toBe("");
  });
});

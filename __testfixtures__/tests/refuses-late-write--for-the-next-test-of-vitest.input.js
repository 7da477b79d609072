import { afterEach, describe, expect, it, vi } from "vitest";
import { bridge } from "./bridge";

describe("bridge", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is where it is said to be", async () => {
    expect(await bridge()).toBe("http://example.com/api");
    process.env.BRIDGE_ORIGIN = "http://example.org";
  });

  it("is where the one before has left it", async () => {
    expect(await bridge()).toBe("http://example.org/api");
  });
});

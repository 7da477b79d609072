import { beforeEach, describe, expect, it, vi } from "vitest";
import { bridge } from "./bridge";

describe("bridge", () => {
  beforeEach(() => {
    delete process.env.BRIDGE_ORIGIN;
    delete process.env.BRIDGE_HOST;
    // @ts-expect-error - overriding read-only property
    process.env.NODE_ENV = "development";
  });

  it("is where it is said to be", async () => {
    process.env.BRIDGE_ORIGIN = "http://example.com";
    expect(await bridge()).toBe("http://example.com/api");
  });

  it("is at a host", async () => {
    process.env.BRIDGE_HOST = "example.com";
    expect(await bridge()).toBe("https://example.com/api");
  });

  it("is nowhere", async () => {
    // @ts-expect-error - overriding read-only property
    process.env.NODE_ENV = "production";
    expect(await bridge()).toBe("");
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { folderOf, isProduction } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("production", () => {
  [undefined, "dev", ""].forEach((value) => {
    it(`is not ${value}`, () => {
      vi.stubEnv("NODE_ENV", String(value));
      expect(isProduction()).toBe(false);
    });
  });

  it.each(["prod", "production"])("is %s", (value: string) => {
    vi.stubEnv("NODE_ENV", value);
    expect(isProduction()).toBe(true);
  });

  it("is where its folder is", () => {
    const folder = folderOf("production");
    vi.stubEnv("HOME", folder);
    expect(isProduction()).toBe(true);
  });
});

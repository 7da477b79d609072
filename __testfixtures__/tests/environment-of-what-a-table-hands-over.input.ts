import { describe, expect, it } from "vitest";
import { folderOf, isProduction } from "./settings";

describe("production", () => {
  [undefined, "dev", ""].forEach((value) => {
    it(`is not ${value}`, () => {
      process.env.NODE_ENV = value;
      expect(isProduction()).toBe(false);
    });
  });

  it.each(["prod", "production"])("is %s", (value: string) => {
    process.env.NODE_ENV = value;
    expect(isProduction()).toBe(true);
  });

  it("is where its folder is", () => {
    const folder = folderOf("production");
    process.env.HOME = folder;
    expect(isProduction()).toBe(true);
  });
});

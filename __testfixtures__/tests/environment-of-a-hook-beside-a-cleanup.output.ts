import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { open } from "./open";

describe("open", () => {
  beforeEach(() => {
    stubEnv("SHOP_MODE", "dark");
  });

  afterEach(() => {
    open.reset();
    unstubEnv("SHOP_MODE");
  });

  it("is dark", () => {
    expect(open().mode).toBe("dark");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { open } from "./open";

describe("open", () => {
  beforeEach(() => {
    process.env["SHOP_MODE"] = "dark";
  });

  afterEach(() => {
    open.reset();
  });

  it("is dark", () => {
    expect(open().mode).toBe("dark");
  });
});

import { describe, expect, it } from "vitest";
import { countRequest, overrideEnvironment, readSettings, requestsServed } from "../src/settings.js";

describe("settings", () => {
  it("reads the environment once", () => {
    process.env["PORT"] = "9999";
    readSettings.known = undefined;
    expect(readSettings().port).toBe(9999);
    process.env["PORT"] = "1";
    expect(readSettings().port).toBe(9999);
  });

  it("lets the command line win", () => {
    overrideEnvironment("staging");
    expect(readSettings().environment).toBe("staging");
  });

  it("counts requests", () => {
    const before = requestsServed();
    countRequest();
    expect(requestsServed()).toBe(before + 1);
  });
});

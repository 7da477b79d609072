import { describe, expect, it } from "vitest";
import { readPort } from "./settings";

describe("settings", () => {
  it("reads the port", () => {
    process.env.PORT = "8080";
    expect(readPort()).toBe(8080);
    process.env["PORT"] = "9090";
    expect(readPort()).toBe(9090);
  });
});

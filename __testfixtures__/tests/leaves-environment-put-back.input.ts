import { afterEach, expect, it } from "vitest";
import { readPort } from "./settings";

afterEach(() => {
  delete process.env.PORT;
});

it("reads the port", () => {
  process.env.PORT = "8080";
  expect(readPort()).toBe(8080);
});

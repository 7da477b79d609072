import { expect, it } from "vitest";
import { readPort } from "./settings";

it("reads the port", () => {
  process.env.PORT = "8081";
  expect(readPort()).toBe(8081);
});

it("has a port of its own", () => {
  expect(readPort()).toBeDefined();
  delete process.env.PORT;
  expect(readPort()).toBe(8080);
});

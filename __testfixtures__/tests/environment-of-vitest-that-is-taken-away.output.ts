import { expect, it } from "vitest";
import { readPort } from "./settings";
import { withEnv } from "@unambient/runtime/testing";

it("reads the port", () => withEnv({ PORT: "8081" }, () => {
  expect(readPort()).toBe(8081);
}));

it("has a port of its own", () => {
  expect(readPort()).toBeDefined();
  return withEnv({ PORT: undefined }, () => {
    expect(readPort()).toBe(8080);
  });
});

import { expect, it } from "vitest";
import { withEnv } from "@unambient/runtime/testing";
import { readPort } from "./settings";

it("reads the port", () => withEnv({ PORT: "8081" }, () => {
  expect(readPort()).toBe(8081);
}));

it("has a port of its own", () => {
  expect(readPort()).toBeDefined();
  return withEnv({ PORT: undefined }, () => {
    expect(readPort()).toBe(8080);
  });
});

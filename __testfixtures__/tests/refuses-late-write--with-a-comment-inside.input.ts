import { expect, it } from "vitest";
import { readPort } from "./settings";

it("reads the port that the proxy has", () => {
  process.env.PORT = // not the usual one
    "8080";
  expect(readPort()).toBe(8080);
});

it("reads the port of the day", () => {
  process.env.SHOP = "8081" /* since May */;
  expect(readPort()).toBe(8081);
});

it("reads the usual port", () => {
  delete /* whoever set it */ process.env.BANK;
  expect(readPort()).toBe(80);
});

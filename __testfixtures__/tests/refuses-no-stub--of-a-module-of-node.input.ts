import fs from "node:fs";
import { expect, it } from "vitest";
import { readSettings } from "./settings";

it("reads the settings", () => {
  fs.readFileSync = () => '{ "port": 8080 }';
  expect(readSettings().port).toBe(8080);
});

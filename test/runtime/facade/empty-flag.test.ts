import { expect, it } from "vitest";
import { cell, registry } from "@unambient/runtime";

it("refuses a flag without a name: it would be on for good, unseen", () => {
  expect(() => cell("seats", { flag: "", legacy: 0 })).toThrow("seats: its flag has no name");
  expect(() => registry("agents", { flag: "", legacy: new Map() })).toThrow("agents: its flag has no name");
});

import { expect, it } from "vitest";
import { cell } from "../../../runtime/src/holder/cell.ts";
import { registry } from "../../../runtime/src/registry/registry.ts";

it("refuses a flag without a name: it would be on for good, unseen", () => {
  expect(() => cell("seats", { flag: "", legacy: 0 })).toThrow("seats: its flag has no name");
  expect(() => registry("agents", { flag: "", legacy: new Map() })).toThrow("agents: its flag has no name");
});

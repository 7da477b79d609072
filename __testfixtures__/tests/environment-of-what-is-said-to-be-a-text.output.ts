import assert from "node:assert";
import { withEnv } from "@unambient/runtime/testing";
import { open, ports } from "./shop.js";

function portOf(host: string): string {
  return ports.get(host)!;
}

function homeOf(host: string): string | undefined {
  return ports.get(host);
}

it("opens at a port", () => withEnv({ SHOP_PORT: portOf("shop") }, async () => {
  await open();
  assert.equal(ports.size, 1);
}));

it("opens at a place", () => withEnv({
  SHOP_HOME: String(homeOf("shop")),
}, async () => {
  await open();
  assert.equal(ports.size, 1);
}));

import assert from "node:assert";
import { open, ports } from "./shop.js";

function portOf(host: string): string {
  return ports.get(host)!;
}

function homeOf(host: string): string | undefined {
  return ports.get(host);
}

it("opens at a port", async () => {
  process.env.SHOP_PORT = portOf("shop");
  await open();
  assert.equal(ports.size, 1);
});

it("opens at a place", async () => {
  process.env.SHOP_HOME = homeOf("shop");
  await open();
  assert.equal(ports.size, 1);
});

import { expect, it } from "vitest";
import { Server } from "./server";

await new Promise((resolve) => setTimeout(resolve, 10));

it("stops after it has started", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.stop();
  expect(started).toBe(true);
});

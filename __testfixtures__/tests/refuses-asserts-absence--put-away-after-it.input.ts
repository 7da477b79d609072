import { expect, it } from "vitest";
import { Server } from "./server";

it("does not start by itself", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(started).toBe(false);
  server.stop();
});

import { expect, it } from "vitest";
import { Server } from "./server";

it("starts", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(started).toBe(true);
  server.stop();
  await server.close();
});

it("answers", async () => {
  const server = new Server();
  let status = 0;
  server.onAnswer(() => {
    status = 204;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(status).toBe(204);
  server.removeAllListeners();
});

it("starts once", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(started).toBe(true);
  server.start();
});

import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Server } from "./server";

it("starts", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await waitFor(() => started);
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
  await waitFor(() => status === 204);
  expect(status).toBe(204);
  server.removeAllListeners();
});

it("starts once", async () => {
  const server = new Server();
  let started = false;
  server.onStart(() => {
    started = true;
  });
  await waitFor(() => started, { atLeast: 50 });
  expect(started).toBe(true);
  server.start();
});

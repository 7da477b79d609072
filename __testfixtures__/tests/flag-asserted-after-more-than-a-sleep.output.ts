import { expect, it } from "vitest";
import { signal } from "@unambient/runtime/testing";
import { Server } from "./server";

await new Promise((resolve) => setTimeout(resolve, 10));

it("stops after it has started", async () => {
  const server = new Server();
  const started = signal();
  server.onStart(() => {
    started.set();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  server.stop();
  expect(started.isSet).toBe(true);
});

import { expect, it } from "vitest";
import { waitFor } from "@unambient/runtime/testing";
import { Server } from "./server";

const DELAY = 100;

it("lets all sockets join the room", async () => {
  const { serverSockets, join } = new Server(3);
  join("room1");

  await waitFor(
    () =>
      serverSockets[0].rooms.has("room1") &&
      serverSockets[1].rooms.has("room1") &&
      serverSockets[2].rooms.has("room1"),
    { atLeast: DELAY },
  );

  expect(serverSockets[0].rooms.has("room1")).toBe(true);
  expect(serverSockets[1].rooms.has("room1")).toBe(true);
  expect(serverSockets[2].rooms.has("room1")).toBe(true);
});

it("tells the first of them", async () => {
  const { serverSockets, join } = new Server(1);
  join("room1");

  await waitFor(() => serverSockets[0].lastMessage.fromRoom === "room1", {
    atLeast: DELAY,
  });

  expect(serverSockets[0].lastMessage.fromRoom).toBe("room1");
});

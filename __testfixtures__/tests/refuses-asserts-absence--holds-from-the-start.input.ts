import { expect, it } from "vitest";
import { Socket } from "./socket";

it("sends nothing once it is closed", async () => {
  const socket = new Socket();
  let isQuiet = true;
  let state = "closed";
  socket.onPacket(() => {
    isQuiet = false;
    state = "open";
  });
  socket.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isQuiet).toBe(true);
  expect(state).toBe("closed");
});

import { expect, it } from "vitest";
import { portOf } from "./settings";

it("reads the port", () => {
  const port = process.env.PORT ?? "80";
  expect(portOf()).toBe(Number(port));
});

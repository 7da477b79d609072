import { expect, it } from "vitest";
import { readPort, readUser } from "./settings";

it("reads the port", () => {
  process.env.PORT = "8080";

  expect(readPort()).toBe(8080);
});

it("reads the user", () => {
  const user = (process.env.USER_NAME ??= "cook");

  expect(readUser()).toBe(user);
});

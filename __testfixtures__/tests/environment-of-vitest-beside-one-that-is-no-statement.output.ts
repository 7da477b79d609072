import { afterEach, expect, it, vi } from "vitest";
import { readPort, readUser } from "./settings";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("reads the port", () => {
  vi.stubEnv("PORT", "8080");

  expect(readPort()).toBe(8080);
});

it("reads the user", () => {
  const user = (process.env.USER_NAME ??= "cook");

  expect(readUser()).toBe(user);
});

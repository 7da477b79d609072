import { vi } from "vitest";
import { readPort, readHosts } from "./settings.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("takes the port of the environment", () => {
  vi.stubEnv("PORT", "8080");

  expect(readPort()).toBe(8080);
});

test("takes hosts of the environment", async () => {
  vi.stubEnv("HOSTS", "example.org");

  const hosts = await readHosts();

  expect(hosts).toEqual(["example.org"]);
});

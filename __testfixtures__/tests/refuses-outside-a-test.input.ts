import { expect, it } from "vitest";
import { readPort } from "./settings";

function usePort(port: string) {
  process.env.PORT = port;
}

it("reads the port", () => {
  usePort("8080");
  expect(readPort()).toBe(8080);
});

import {
  stubEnv,
  stubGlobal,
  unstubEnv,
  unstubGlobal,
} from "@unambient/runtime/testing";
import { readArguments } from "./arguments.js";

afterEach(() => {
  unstubGlobal("process.argv");
  unstubEnv("HOSTS", "PORT");
});

test("takes what the program is given", async () => {
  const known = await readArguments();
  expect(known.hosts).toEqual([]);

  stubGlobal("process.argv", [...process.argv, "--host", "example.org"]);

  const more = await readArguments();
  expect(more.hosts).toEqual(["example.org"]);
  expect(more.ports).toEqual([]);
  expect(more.isQuiet).toBe(false);
  expect(more.isHelp).toBe(false);
});

test("takes a port without a host", async () => {
  stubEnv("HOSTS", undefined);
  stubEnv("PORT", "8080");

  const { hosts, ports } = await readArguments();

  expect(hosts).toEqual([]);
  expect(ports).toEqual([8080]);
});

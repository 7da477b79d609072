import { readArguments } from "./arguments.js";

test("takes what the program is given", async () => {
  const known = await readArguments();
  expect(known.hosts).toEqual([]);

  process.argv = [...process.argv, "--host", "example.org"];

  const more = await readArguments();
  expect(more.hosts).toEqual(["example.org"]);
  expect(more.ports).toEqual([]);
  expect(more.isQuiet).toBe(false);
  expect(more.isHelp).toBe(false);
});

test("takes a port without a host", async () => {
  delete process.env.HOSTS;
  process.env.PORT = "8080";

  const { hosts, ports } = await readArguments();

  expect(hosts).toEqual([]);
  expect(ports).toEqual([8080]);
});

import { readPort, readHosts } from "./settings.js";

test("takes the port of the environment", () => {
  process.env.PORT = "8080";

  expect(readPort()).toBe(8080);
});

test("takes hosts of the environment", async () => {
  process.env.HOSTS = "example.org";

  const hosts = await readHosts();

  expect(hosts).toEqual(["example.org"]);
});

import assert from "node:assert";
import { freePort, readPort, readUrl } from "./settings.js";

it("reads the port", async () => {
  const port = await freePort();
  process.env.PORT = String(port);
  assert.equal(readPort(), port);
});

it("reads the address", async () => {
  const { host, port } = await freePort();

  // Both are asked for.
  process.env.HOST = host;
  process.env.PORT = `${port}`;

  const url = await readUrl();
  assert.equal(
    url,
    `
  http://${host}:${port}/`.trim(),
  );
});

it("has a port of its own", () => {
  delete process.env.PORT;
  assert.equal(readPort(), 8080);
});

it("forgets the host", () => {
  const before = readUrl();
  delete process.env.HOST;
  if (before === readUrl()) return;
  assert.fail("the host was asked for");
});

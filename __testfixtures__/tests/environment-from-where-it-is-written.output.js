import assert from "node:assert";
import { withEnv } from "@unambient/runtime/testing";
import { freePort, readPort, readUrl } from "./settings.js";

it("reads the port", async () => {
  const port = await freePort();
  return withEnv({ PORT: String(port) }, () => {
    assert.equal(readPort(), port);
  });
});

it("reads the address", async () => {
  const { host, port } = await freePort();

  // Both are asked for.
  return withEnv({ HOST: String(host), PORT: `${port}` }, async () => {
    const url = await readUrl();
    assert.equal(
      url,
      `
  http://${host}:${port}/`.trim(),
    );
  });
});

it("has a port of its own", () => withEnv({ PORT: undefined }, () => {
  assert.equal(readPort(), 8080);
}));

it("forgets the host", () => {
  const before = readUrl();
  return withEnv({ HOST: undefined }, () => {
    if (before === readUrl()) return;
    assert.fail("the host was asked for");
  });
});

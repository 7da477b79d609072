import assert from "node:assert";
import { describe, test } from "node:test";
import { withEnv } from "@unambient/runtime/testing";
import { freePort, readPort, readUrl } from "./settings.js";

test("reads the port", async () => {
  const port = await freePort();
  return withEnv({ PORT: String(port) }, () => {
    assert.equal(readPort(), port);
  });
});

describe("with a host", () => {
  test("reads the address", async () => {
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

  test("has a port of its own", () => withEnv({ PORT: undefined }, () => {
    assert.equal(readPort(), 8080);
  }));

  test("forgets the host", () => {
    const before = readUrl();
    return withEnv({ HOST: undefined }, () => {
      if (before === readUrl()) return;
      assert.fail("the host was asked for");
    });
  });
});

import assert from "node:assert";
import { afterEach, describe, test } from "node:test";
import { stubEnv, unstubEnv } from "@unambient/runtime/testing";
import { freePort, readPort, readUrl } from "./settings.js";

afterEach(() => {
  unstubEnv("PORT", "HOST");
});

test("reads the port", async () => {
  const port = await freePort();
  stubEnv("PORT", String(port));
  assert.equal(readPort(), port);
});

describe("with a host", () => {
  test("reads the address", async () => {
    const { host, port } = await freePort();

    // Both are asked for.
    stubEnv("HOST", String(host));
    stubEnv("PORT", `${port}`);

    const url = await readUrl();
    assert.equal(
      url,
      `
  http://${host}:${port}/`.trim(),
    );
  });

  test("has a port of its own", () => {
    stubEnv("PORT", undefined);
    assert.equal(readPort(), 8080);
  });

  test("forgets the host", () => {
    const before = readUrl();
    stubEnv("HOST", undefined);
    if (before === readUrl()) return;
    assert.fail("the host was asked for");
  });
});

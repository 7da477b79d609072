const assert = require("assert");
const { load } = require("./load");

describe("load", () => {
  const { fetch } = globalThis;

  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it("fetches", async () => {
    globalThis.fetch = async () => "text";
    assert.equal(await load(), "text");
  });
});

const assert = require("assert");
const { readPort } = require("./settings");

describe("settings", () => {
  const saved = process.env.PORT;

  afterEach(() => {
    process.env.PORT = saved;
  });

  it("read the port", async () => {
    delete process.env.PORT;
    process.env.PORT = "8080";
    assert.equal(await readPort(), 8080);
  });
});

const test = require("ava");
const { readPort } = require("./settings");

test.beforeEach(() => {
  process.env.PORT = "8080";
});

test("reads the port", async (t) => {
  t.is(await readPort(), 8080);
});

test("reads it twice", async (t) => {
  t.is(await readPort(), await readPort());
});

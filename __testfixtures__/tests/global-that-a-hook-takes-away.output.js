const { load } = require("./load");
const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");

beforeEach(() => {
  stubGlobal("offline", undefined);
});

afterEach(() => {
  unstubGlobal("offline");
});

test("loads what it has", async () => {
  stubGlobal("offline", true);
  expect(await load()).toBe("soup");
});

const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");
const { load } = require("./load");

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

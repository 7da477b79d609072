const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

it("says that it is closed", async () => {
  let error = null;
  new Shop().onError((problem) => {
    error = problem;
  });
  await waitFor(() => error instanceof Error && /closed/.test(error.message), {
    atLeast: 30,
  });
  assert.ok(error instanceof Error);
  assert.match(error.message, /closed/);
});

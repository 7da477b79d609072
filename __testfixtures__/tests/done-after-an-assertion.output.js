const assert = require("assert");
const { Shop } = require("./shop");
const { waitFor } = require("@unambient/runtime/testing");

describe("shop", () => {
  it("opens", (done) => {
    let isOpen = false;
    new Shop().onOpen(() => {
      isOpen = true;
    });
    waitFor(() => isOpen).then(() => {
      assert(isOpen);
      done();
    }).catch(done);
  });
});

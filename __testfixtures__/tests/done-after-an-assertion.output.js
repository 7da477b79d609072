const assert = require("assert");
const { waitFor } = require("@unambient/runtime/testing");
const { Shop } = require("./shop");

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

var Desk = require("../desk");

describe("desk", function () {
  it("rings", function (done) {
    var desk = new Desk();
    desk.on("ring", done);
    desk.start();
  });
});

const assert = require("assert");
const { Shop } = require("./shop");

it("opens", (done) => {
  const limit = setTimeout(() => done(new Error("it never opened")), 500);
  new Shop().on("open", (hour) => {
    clearTimeout(limit);
    assert.equal(hour, 8);
    done();
  });
});

const rewire = require("rewire");
const { equal } = require("node:assert");

const counter = rewire("../counter");

test("goes on from what it is set to", () => {
  counter.__set__("count", 6);
  equal(counter.next(), "7");
});

const rewire = require("rewire");
const { equal } = require("node:assert");

const other = rewire("../other");

test("goes on from what it is set to", () => {
  other.__set__("limit", 6);
  equal(other.limit, 7);
});

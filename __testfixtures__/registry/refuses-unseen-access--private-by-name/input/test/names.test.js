const { deepEqual } = require("node:assert");
const rewire = require("rewire");

test("keeps what was added", () => {
  const names = rewire("../names");
  names.add("first");
  deepEqual([...names.__get__("names").keys()], ["first"]);
});

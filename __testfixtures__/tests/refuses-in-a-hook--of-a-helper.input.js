const { create } = require("../lib/engine");

beforeEach(function () {
  global.engine = create();
});

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

test("needs nothing around it", () => {
  const exports = {};
  const context = vm.createContext({ exports, require: () => ({ format: String }) });
  vm.runInContext(readFileSync(join(__dirname, "..", "counter.js"), "utf8"), context);
  exports.next();
  exports.turn();
});

const { readFileSync } = require("node:fs");
const { equal } = require("node:assert");
const vm = require("vm");
const counter = require("../counter");

test("the page counts as the module does", () => {
  const page = vm.createContext({ count: 0 });
  vm.runInContext(readFileSync("page.js", "utf8"), page);
  equal(counter.next(), String(page.count));
});

test("counts anew where it is taken in later", async () => {
  const { default: again } = await import("../counter.js");
  again.next();
});

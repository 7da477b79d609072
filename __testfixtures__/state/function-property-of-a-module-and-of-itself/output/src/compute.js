var cell = require("@unambient/runtime").cell;

function compute(x) {
  compute.calls.value++;
  return x * 2;
}
compute.calls = cell("calls", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

module.exports = compute;
module.exports.compute = compute;

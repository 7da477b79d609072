const { cell } = require("@unambient/runtime");

const parked = cell("parked", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

exports.park = (id, car) => parked.value.set(id, car);
exports.find = (id) => parked.value.get(id);
exports.leave = (id) => parked.value.delete(id);

exports.close = (report) => {
  report.parked = parked.value;
  parked.value = new Map();
  return report;
};

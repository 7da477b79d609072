var cell = require("@unambient/runtime").cell;

var drivers = cell("drivers", { flag: "use_supervised_registry", legacy: {} });

exports.add = function (name, driver) {
  drivers.value[name] = driver;
};

exports.reset = function () {
  for (var name in drivers.value) delete drivers.value[name];
  return name;
};

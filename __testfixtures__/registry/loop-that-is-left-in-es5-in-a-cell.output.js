var cell = require("@unambient/runtime").cell;

var drivers = cell("drivers", { flag: "use_supervised_registry", legacy: {} });

exports.add = function (name, driver) {
  drivers.value[name] = driver;
};

exports.find = function (test) {
  for (var name in drivers.value) {
    if (drivers.value.hasOwnProperty(name)) {
      if (test(drivers.value[name])) return name;
    }
  }
};

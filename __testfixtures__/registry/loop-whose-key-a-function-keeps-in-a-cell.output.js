var cell = require("@unambient/runtime").cell;

var drivers = cell("drivers", { flag: "use_supervised_registry", legacy: {} });

exports.add = function (name, driver) {
  drivers.value[name] = driver;
};

exports.later = function () {
  var work = [];
  for (var name in drivers.value) {
    if (drivers.value.hasOwnProperty(name)) {
      work.push(function () {
        return name;
      });
    }
  }
  return work;
};

const { cell } = require("@unambient/runtime");

const drivers = cell("drivers", { flag: "use_supervised_registry", legacy: {} });

exports.add = (name, driver) => {
  drivers.value[name] = driver;
};

exports.each = (visit) => {
  for (let name in drivers.value) {
    if (drivers.value.hasOwnProperty(name)) visit((name = name.trim()), drivers.value[name]);
  }
};

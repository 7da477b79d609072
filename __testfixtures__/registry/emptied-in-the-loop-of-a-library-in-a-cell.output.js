const _ = require("lodash");
const { cell } = require("@unambient/runtime");

const drivers = cell("drivers", {
  flag: "use_supervised_registry",
  legacy: {},
});

exports.add = (name, driver) => {
  drivers.value[name] = driver;
};

exports.reset = () => {
  _.forEach(Object.keys(drivers.value), (name) => delete drivers.value[name]);
};

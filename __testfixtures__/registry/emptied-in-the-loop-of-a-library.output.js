const _ = require("lodash");
const { dictionary } = require("@unambient/runtime");

const drivers = dictionary("drivers", {
  flag: "use_supervised_registry",
  legacy: {},
});

exports.add = (name, driver) => {
  drivers.set(name, driver);
};

exports.reset = () => {
  _.forEach(drivers.keys(), (name) => drivers.delete(name));
};

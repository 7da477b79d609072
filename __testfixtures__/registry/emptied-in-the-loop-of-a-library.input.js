const _ = require("lodash");

const drivers = {};

exports.add = (name, driver) => {
  drivers[name] = driver;
};

exports.reset = () => {
  _.forEach(Object.keys(drivers), (name) => delete drivers[name]);
};

var dictionary = require('@unambient/runtime').dictionary;

var drivers = dictionary('drivers', { flag: 'use_supervised_registry', legacy: {} });

exports.add = function (name, driver) {
  if (drivers.hasOwn(name)) throw new Error('taken: ' + name);
  drivers.set(name, driver);
};

exports.each = function (visit) {
  drivers.keys().forEach(function (name) {
    if (drivers.hasOwn(name) && !drivers.get(name).isOff) {
      visit(name, drivers.get(name));
    }
  });
};

exports.shout = function (visit) {
  drivers.keys().forEach(function (name) { if (drivers.hasOwn(name)) visit(name.toUpperCase()); });
};

exports.reset = function () {
  drivers.clear();
};

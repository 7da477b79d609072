var drivers = {};

exports.add = function (name, driver) {
  if (drivers.hasOwnProperty(name)) throw new Error('taken: ' + name);
  drivers[name] = driver;
};

exports.each = function (visit) {
  for (var name in drivers) {
    if (drivers.hasOwnProperty(name) && !drivers[name].isOff) {
      visit(name, drivers[name]);
    }
  }
};

exports.shout = function (visit) {
  for (var name in drivers) if (drivers.hasOwnProperty(name)) visit(name.toUpperCase());
};

exports.reset = function () {
  for (var name in drivers) {
    if (drivers.hasOwnProperty(name)) {
      delete drivers[name];
    }
  }
};

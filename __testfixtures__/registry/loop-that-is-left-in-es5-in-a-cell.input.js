var drivers = {};

exports.add = function (name, driver) {
  drivers[name] = driver;
};

exports.find = function (test) {
  for (var name in drivers) {
    if (drivers.hasOwnProperty(name)) {
      if (test(drivers[name])) return name;
    }
  }
};

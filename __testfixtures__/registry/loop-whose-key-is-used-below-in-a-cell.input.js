var drivers = {};

exports.add = function (name, driver) {
  drivers[name] = driver;
};

exports.reset = function () {
  for (var name in drivers) delete drivers[name];
  return name;
};

var drivers = {};

exports.add = function (name, driver) {
  drivers[name] = driver;
};

exports.later = function () {
  var work = [];
  for (var name in drivers) {
    if (drivers.hasOwnProperty(name)) {
      work.push(function () {
        return name;
      });
    }
  }
  return work;
};

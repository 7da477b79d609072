const drivers = {};

exports.add = (name, driver) => {
  drivers[name] = driver;
};

exports.each = (visit) => {
  for (let name in drivers) {
    if (drivers.hasOwnProperty(name)) visit((name = name.trim()), drivers[name]);
  }
};

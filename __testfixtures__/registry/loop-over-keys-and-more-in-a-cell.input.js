const drivers = {};

exports.add = (name, driver) => {
  drivers[name] = driver;
};

exports.stop = () => {
  for (const name in drivers) {
    if (drivers.hasOwnProperty(name)) drivers[name].stop();
    else throw new Error(name);
  }
};

const drivers = {};

exports.add = (name, driver) => {
  drivers[name] = driver;
};

exports.each = (visit) => {
  for (const name in drivers) {
    if (Object.prototype.hasOwnProperty.call(drivers, name)) visit(name, drivers[name]);
  }
};

exports.open = async (url) => {
  for (const name in drivers) {
    if (!Object.hasOwn(drivers, name)) continue;
    const opened = await drivers[name].open(url);
    if (opened) return opened;
  }
  return null;
};

exports.remove = (name) => {
  delete drivers[name];
};

exports.close = () => {
  Object.keys(drivers).forEach((name) => delete drivers[name]);
};

exports.reset = () => {
  for (const name in drivers) delete drivers[name];
};

const { dictionary } = require("@unambient/runtime");

const drivers = dictionary("drivers", { flag: "use_supervised_registry", legacy: {} });

exports.add = (name, driver) => {
  drivers.set(name, driver);
};

exports.each = (visit) => {
  for (const name of drivers.keys()) {
    if (drivers.hasOwn(name)) visit(name, drivers.get(name));
  }
};

exports.open = async (url) => {
  for (const name of drivers.keys()) {
    if (!drivers.hasOwn(name)) continue;
    const opened = await drivers.get(name).open(url);
    if (opened) return opened;
  }
  return null;
};

exports.remove = (name) => {
  drivers.delete(name);
};

exports.close = () => {
  drivers.keys().forEach((name) => drivers.delete(name));
};

exports.reset = () => {
  drivers.clear();
};

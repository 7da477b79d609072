const { cell } = require("@unambient/runtime");

const drivers = cell("drivers", {
  flag: "use_supervised_registry",
  legacy: {},
});

exports.add = (name, driver) => {
  drivers.value[name] = driver;
};

exports.stop = () => {
  for (const name in drivers.value) {
    if (drivers.value.hasOwnProperty(name)) drivers.value[name].stop();
    else throw new Error(name);
  }
};

const { cell } = require("@unambient/runtime");

const commands = cell("commands", {
  flag: "use_supervised_registry",
  legacy: {},
});

function register(name, run) {
  commands.value[name] = run;
}

function unregister(name) {
  delete commands.value[name];
}

function run(name) {
  return commands.value[name]("now");
}

module.exports = { register, unregister, run };

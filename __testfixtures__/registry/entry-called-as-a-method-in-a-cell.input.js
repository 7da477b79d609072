const commands = {};

function register(name, run) {
  commands[name] = run;
}

function unregister(name) {
  delete commands[name];
}

function run(name) {
  return commands[name]("now");
}

module.exports = { register, unregister, run };

let commands = Object.create(null);

export function add(name, run) {
  commands[name] = run;
}

export function drop(name) {
  delete commands[name];
}

export function isKnown(name) {
  return name in commands;
}

export function reset() {
  commands = {};
}

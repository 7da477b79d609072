import { cell } from "@unambient/runtime";

const commands = cell("commands", {
  flag: "use_supervised_registry",
  legacy: Object.create(null),
});

export function add(name, run) {
  commands.value[name] = run;
}

export function drop(name) {
  delete commands.value[name];
}

export function isKnown(name) {
  return name in commands.value;
}

export function reset() {
  commands.value = {};
}

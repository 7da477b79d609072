import { cell } from "@unambient/runtime";

const timers = cell("timers", {
  flag: "use_supervised_registry",
  legacy: new Map(),
});

export function start(name, delay) {
  timers.value.set(name, delay);
}

export function stop(name) {
  timers.value.delete(name);
}

// Who goes through the former entries must not lose them half way.
export function drain(each) {
  for (const [name, delay] of timers.value) each(name, delay);
  timers.value = new Map();
}

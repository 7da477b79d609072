let timers = new Map();

export function start(name, delay) {
  timers.set(name, delay);
}

export function stop(name) {
  timers.delete(name);
}

// Who goes through the former entries must not lose them half way.
export function drain(each) {
  for (const [name, delay] of timers) each(name, delay);
  timers = new Map();
}

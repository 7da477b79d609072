export function setLevel(level: number): void {
  Private.level = level;
}

export function valueOf(name: "level"): unknown {
  return Private[name];
}

namespace Private {
  export let level = 1;
}

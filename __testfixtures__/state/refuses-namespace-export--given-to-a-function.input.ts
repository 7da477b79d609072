export function setLevel(level: number): void {
  Private.level = level;
}

export function names(): string[] {
  return Object.keys(Private);
}

namespace Private {
  export let level = 1;
}

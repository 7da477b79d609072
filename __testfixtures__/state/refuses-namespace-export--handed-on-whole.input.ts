export function setLevel(level: number): void {
  Private.level = level;
}

namespace Private {
  export let level = 1;
}

export { Private };

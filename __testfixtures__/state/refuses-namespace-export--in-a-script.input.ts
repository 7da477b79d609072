namespace Levels {
  export let level = 1;
}

function setLevel(level: number): void {
  Levels.level = level;
}

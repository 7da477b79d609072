let timer: ReturnType<typeof setTimeout> | undefined;
let saves = 0;

/** Counts a save once nothing was said for a while. */
export function saveLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = undefined;
    saves += 1;
  }, 5);
}

export function saved(): number {
  return saves;
}

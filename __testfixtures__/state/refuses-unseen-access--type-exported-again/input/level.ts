export let level = 1;

export function raise(): void {
  level += 1;
}

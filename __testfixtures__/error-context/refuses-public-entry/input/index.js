export let level = 1;

export function raise() {
  level += 1;
}

export let online = false;

export function setOnline(next: boolean): void {
  online = next;
}

export let online = false, limit: number;

export function setOnline(next: boolean): void {
  online = next;
}

limit = online ? 2 : 3;

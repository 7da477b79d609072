export let active: string | undefined;

export function setActive(next: string | undefined): void {
  active = next;
}

export let onChange: (value: string) => string = (value) => value;

export function listen(next: (value: string) => string): void {
  onChange = next;
}

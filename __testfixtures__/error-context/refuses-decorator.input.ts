type Decorate = (name: string) => (target: unknown, context: unknown) => void;

let decorate: Decorate = () => () => {};

export function use(next: Decorate): void {
  decorate = next;
}

export function make(): unknown {
  @decorate("service")
  class Service {}
  return Service;
}

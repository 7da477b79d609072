import { dictionary } from "@unambient/runtime";

const ports = dictionary<number>("ports", {
  flag: "use_supervised_registry",
  legacy: {},
});

export function open(service: string, port: number): number {
  return ports.set(service, port);
}

export function close(service: string): void {
  ports.delete(service);
}

export function all(): [string, number][] {
  return ports.entries();
}

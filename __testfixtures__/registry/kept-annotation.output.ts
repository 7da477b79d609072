import { registry } from "@unambient/runtime";

const peers: ReadonlyMap<string, string> & Map<string, string> = registry(
  "peers",
  {
    flag: "use_supervised_registry",
    legacy: new Map(),
  },
);

export function add(id: string, address: string): void {
  peers.set(id, address);
}

export function remove(id: string): void {
  peers.delete(id);
}

export const addressOf = (id: string): string | undefined => peers.get(id);

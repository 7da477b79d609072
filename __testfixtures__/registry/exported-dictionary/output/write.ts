import { aliases } from "./store";

export function alias(name: string, target: string): void {
  aliases.value[name] = target;
}

export function unalias(name: string): void {
  delete aliases.value[name];
}

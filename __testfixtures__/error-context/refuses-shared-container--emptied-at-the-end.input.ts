import { read } from "./read";

let visited: string[] = [];

export function load(name: string): object {
  if (visited.includes(name)) throw new Error(`${name} extends itself`);
  visited.push(name);
  const found = read(name);
  const base = found.base ? load(found.base) : {};
  visited = [];
  return { ...base, ...found };
}

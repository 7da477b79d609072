import { read } from "./lib";

export interface Context {
  readonly name: string;
  channels: readonly string[];
}

export const contexts = new Map<string, Context>();
export const pages = new Map<string, { readonly title: string }>();
export const counts = new Map<string, { hits: number; readonly name: string }>();
export const shouts = new Map<string, () => string>();

export function contextOf(name: string): Context {
  let known = contexts.get(name);
  if (known === undefined) contexts.set(name, (known = { name, channels: read(name) }));
  return known;
}

export function titleOf(name: string): string {
  if (!pages.has(name)) pages.set(name, { title: read(name).join() });
  return pages.get(name)!.title;
}

export function countOf(name: string): { hits: number; readonly name: string } {
  let known = counts.get(name);
  if (known === undefined) counts.set(name, (known = { hits: read(name).length, name }));
  return known;
}

export function shoutOf(name: string): () => string {
  let known = shouts.get(name);
  if (known === undefined) {
    const text = read(name).join();
    shouts.set(name, (known = () => text.toUpperCase()));
  }
  return known;
}

import { cache } from "@unambient/runtime";
import { read } from "./lib";

export interface Context {
  readonly name: string;
  channels: readonly string[];
}

export const contexts = cache("contexts", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Context>(),
}); // unambient: shared-binding
export const pages = cache("pages", {
  flag: "use_ttl_cache",
  legacy: new Map<string, { readonly title: string }>(),
}); // unambient: shared-binding
export const counts = cache("counts", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, { hits: number; readonly name: string }>(),
}); // unambient: shared-binding
export const shouts = cache("shouts", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, () => string>(),
}); // unambient: shared-binding

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

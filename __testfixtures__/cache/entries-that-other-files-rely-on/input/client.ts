import { contextOf, contexts, counts, pages, shouts } from "./contexts";

export class Client {
  constructor(private readonly name: string) {
    contextOf(name);
  }

  get channels(): readonly string[] {
    return contexts.get(this.name)!.channels;
  }
}

export function hit(name: string): void {
  const known = counts.get(name);
  if (known !== undefined) known.hits += 1;
}

export function titleIfKnown(name: string): string | undefined {
  return pages.get(name)?.title;
}

export function shout(name: string): string | null {
  if (!pages.has(name)) return null;
  return [name].map((each) => pages.get(each)!.title.toUpperCase()).join();
}

export function again(name: string): string {
  return shouts.get(name)!();
}

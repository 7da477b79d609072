export interface Context {
  readonly name: string;
  channels: readonly string[];
}

/** Each client has contexts of its own. */
export class Client {
  private readonly contexts = new Map<string, Context>();

  contextOf(name: string): Context {
    let known = this.contexts.get(name);
    if (known === undefined) this.contexts.set(name, (known = { name, channels: [name] }));
    return known;
  }

  channelsOf(name: string): readonly string[] {
    return this.contexts.get(name)!.channels;
  }
}

export class Clients {
  static main: { name: string } | undefined;

  static get(name: string): { name: string } {
    if (!Clients.main) Clients.main = { name };
    return Clients.main;
  }
}

let made = 0;

export const count = (): number => ++made;

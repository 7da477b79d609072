class Name {
  constructor(private readonly text: string) {}

  toString(): string {
    return `${this.text} ${Tokens.issued}`;
  }
}

export class Tokens {
  static readonly prefix = Array.of(new Name("shop")).toString();
  static issued = 0;

  static next(): string {
    Tokens.issued += 1;
    return `${Tokens.prefix}-${Tokens.issued}`;
  }
}

export class Tokens {
  static readonly prefix = Buffer.from("shop").toString("base64");
  static readonly since = new Date().toISOString().slice(0, 10);
  static issued = 0;

  static next(): string {
    Tokens.issued += 1;
    return `${Tokens.prefix}-${Tokens.since}-${Tokens.issued}`;
  }
}

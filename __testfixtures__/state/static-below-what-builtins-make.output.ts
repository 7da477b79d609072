import { cell } from "@unambient/runtime";

export class Tokens {
  static readonly prefix = Buffer.from("shop").toString("base64");
  static readonly since = new Date().toISOString().slice(0, 10);
  static issued = cell("issued", { flag: "use_scoped_state", legacy: 0 }); // unambient: shared-binding

  static next(): string {
    Tokens.issued.value += 1;
    return `${Tokens.prefix}-${Tokens.since}-${Tokens.issued.value}`;
  }
}

import { cache } from "@unambient/runtime";

export class Styles {
  static #parsed = cache("parsed", {
    flag: "use_ttl_cache",
    legacy: new Map(),
  });

  static of(text) {
    if (!Styles.#parsed.has(text)) Styles.#parsed.set(text, text.split(";"));
    return Styles.#parsed.get(text);
  }
}

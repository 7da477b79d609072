export class Styles {
  static #parsed = new Map();

  static of(text) {
    if (!Styles.#parsed.has(text)) Styles.#parsed.set(text, text.split(";"));
    return Styles.#parsed.get(text);
  }
}

class Clock {
  static #offset = 0;

  static advance(other) {
    Clock.#offset++;
    return typeof other === "object" && #offset in other;
  }
}

exports.advance = (other) => Clock.advance(other);

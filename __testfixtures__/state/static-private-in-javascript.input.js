class Ids {
  static #last = 0
  /** @type {string | null} */
  static #owner = null

  static next() {
    return (Ids.#last += 1)
  }

  static own(name) {
    const before = this.#owner
    this.#owner = String(name)
    return before
  }
}

exports.next = () => Ids.next()
exports.own = (name) => Ids.own(name)

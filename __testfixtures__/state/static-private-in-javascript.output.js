const { cell } = require("@unambient/runtime")

class Ids {
  static #last = cell("last", { flag: "use_scoped_state", legacy: 0 })
  /** @type {{ value: string | null }} */
  static #owner = cell("owner", { flag: "use_scoped_state", legacy: null })

  static next() {
    return (Ids.#last.value += 1)
  }

  static own(name) {
    const before = this.#owner.value
    this.#owner.value = String(name)
    return before
  }
}

exports.next = () => Ids.next()
exports.own = (name) => Ids.own(name)

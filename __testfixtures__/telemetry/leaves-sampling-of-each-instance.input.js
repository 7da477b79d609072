'use strict';

class Sampler {
  #asked = 0;
  #rate;

  constructor(rate) {
    this.#rate = rate;
  }

  isLetThrough() {
    this.#asked++;
    return this.#asked % this.#rate === 0;
  }

  isFirst() {
    return this.#asked++ % this.#rate === 0;
  }
}

module.exports = { Sampler };

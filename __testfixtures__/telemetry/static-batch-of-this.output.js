'use strict';

const { batch } = require('@unambient/runtime');

class Audit {
  static #lines = batch('lines', { flag: 'use_telemetry_server', legacy: [] });

  static note(line) {
    if (this.#lines.emitBatched(line, 4, () => this.flush())) {
      return;
    }
    this.arm();
  }

  static arm() {}

  static flush() {
    const lines = this.#lines.value.splice(0);
    return lines.join('\n');
  }
}

module.exports = { Audit };

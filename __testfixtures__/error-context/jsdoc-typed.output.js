'use strict';

const { context } = require('@unambient/runtime');

/** @type {import("@unambient/runtime").Context<string | null>} */
const current = context('current', {
  flag: 'use_async_error_context',
  legacy: null,
});

/**
 * @template T
 * @param {string} who
 * @param {() => T} work
 * @returns {T}
 */
function as(who, work) {
  return current.run(who, () => work());
}

/** @returns {string} */
function name() {
  return current.value === null ? 'nobody' : current.value;
}

module.exports = { as, name };

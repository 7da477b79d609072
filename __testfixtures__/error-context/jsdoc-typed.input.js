'use strict';

/** @type {string | null} */
let current = null;

/**
 * @template T
 * @param {string} who
 * @param {() => T} work
 * @returns {T}
 */
function as(who, work) {
  const before = current;
  current = who;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** @returns {string} */
function name() {
  return current === null ? 'nobody' : current;
}

module.exports = { as, name };

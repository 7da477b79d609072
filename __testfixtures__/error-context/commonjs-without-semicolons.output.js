'use strict'

const { context } = require('@unambient/runtime')

const active = context('active', {
  flag: 'use_async_error_context',
  legacy: null,
})

function bind (value, fn) {
  return active.run(value, () => fn())
}

module.exports = { bind, get: () => active.value }

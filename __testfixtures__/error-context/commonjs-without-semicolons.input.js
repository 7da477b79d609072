'use strict'

let active = null

function bind (value, fn) {
  const parent = active
  active = value
  try {
    return fn()
  } finally {
    active = parent
  }
}

module.exports = { bind, get: () => active }

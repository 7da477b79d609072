'use strict'
const { registry } = require('@unambient/runtime')
const active = registry('active', {
  flag: 'use_supervised_registry',
  legacy: new Set(),
})

function enter(name) {
  active.add(name)
}

function leave(name) {
  active.delete(name)
}

function isActive(name) {
  return active.has(name) && active.size > 0
}

function reset() {
  active.clear()
}

module.exports = { enter, leave, isActive, reset }

'use strict'
let active = new Set()

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
  active = new Set()
}

module.exports = { enter, leave, isActive, reset }

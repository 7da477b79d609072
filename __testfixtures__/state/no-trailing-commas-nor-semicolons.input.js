'use strict'

const handlers = {
  exit: onExit,
  beforeExit: onBeforeExit
}

let currentRegistration

function register (listener) {
  if (currentRegistration === undefined) {
    currentRegistration = new FinalizationRegistry(listener)
  }
  process.on('exit', handlers.exit)
}

function unregister () {
  currentRegistration = undefined
}

function onExit () {}
function onBeforeExit () {}

module.exports = { register, unregister }

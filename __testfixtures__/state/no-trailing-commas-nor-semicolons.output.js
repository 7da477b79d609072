'use strict'

const { cell } = require('@unambient/runtime')

const handlers = {
  exit: onExit,
  beforeExit: onBeforeExit
}

const currentRegistration = cell('currentRegistration', {
  flag: 'use_scoped_state',
  legacy: undefined
})

function register (listener) {
  if (currentRegistration.value === undefined) {
    currentRegistration.value = new FinalizationRegistry(listener)
  }
  process.on('exit', handlers.exit)
}

function unregister () {
  currentRegistration.value = undefined
}

function onExit () {}
function onBeforeExit () {}

module.exports = { register, unregister }

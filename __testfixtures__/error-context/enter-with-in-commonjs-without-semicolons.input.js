'use strict'

const { AsyncLocalStorage } = require('async_hooks')

const tenant = new AsyncLocalStorage()

exports.tenant = () => tenant.getStore()

exports.onRequest = function (request, done) {
  tenant.enterWith(request)
  if (request === 'b') {
    return done(request)
  }
  done(arguments.length)
}

'use strict'

const { AsyncLocalStorage } = require('async_hooks')
const { asyncStorage } = require('@unambient/runtime')

const tenant = asyncStorage('tenant', {
  flag: 'use_async_error_context',
  legacy: new AsyncLocalStorage(),
}) // unambient: entered-store

exports.tenant = () => tenant.getStore()

exports.onRequest = function (request, done) {
  return tenant.entering(request, () => {
    if (request === 'b') {
      return done(request)
    }
    done(arguments.length)
  })
}

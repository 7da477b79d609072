'use strict'

var context = require('@unambient/runtime').context

var tenant = context('tenant', {
  flag: 'use_async_error_context',
  legacy: 'none'
})
var user = context('user', {
  flag: 'use_async_error_context',
  legacy: 'nobody'
})
var depth = context('depth', { flag: 'use_async_error_context', legacy: 0 }) // unambient: depth-counter

exports.within = function (name, house, work) {
  return tenant.run(house, function () {
    return user.run(name, function () {
      depth.value++
      try {
        return work()
      } finally {
        depth.value--
      }
    })
  })
}

exports.who = function () {
  return user.value + ' of ' + tenant.value + ' at ' + depth.value
}

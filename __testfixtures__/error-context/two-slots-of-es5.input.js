'use strict'

var tenant = 'none'
var user = 'nobody'
var depth = 0

exports.within = function (name, house, work) {
  var savedUser = user
  var savedTenant = tenant
  user = name
  tenant = house
  depth++
  try {
    return work()
  } finally {
    depth--
    user = savedUser
    tenant = savedTenant
  }
}

exports.who = function () {
  return user + ' of ' + tenant + ' at ' + depth
}

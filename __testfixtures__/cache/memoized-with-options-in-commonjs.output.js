'use strict'
var mem = require('mem')
var cache = require('@unambient/runtime').cache

var load = mem(function (name) {
  return 'file ' + String(name)
}, { cache: cache('load', { flag: 'use_ttl_cache', legacy: new Map() }) })

module.exports = function (name) {
  return load(name)
}

'use strict'

var cache = require('@unambient/runtime').cache

var names = cache('names', { flag: 'use_ttl_cache', legacy: {} })

module.exports = function nameOf (id) {
  if (!names.get(id)) names.set(id, 'name of ' + id)
  return names.get(id)
}

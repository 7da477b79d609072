'use strict'

var cell = require('@unambient/runtime').cell

var names = cell('names', { flag: 'use_ttl_cache', legacy: {} })

module.exports = function nameOf (id) {
  if (!names.value[id]) names.value[id] = 'name of ' + id
  return names.value[id]
}

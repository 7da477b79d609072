'use strict'

var names = {}

module.exports = function nameOf (id) {
  if (!names[id]) names[id] = 'name of ' + id
  return names[id]
}

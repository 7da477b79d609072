'use strict'
var mem = require('mem')

var load = mem(function (name) {
  return 'file ' + String(name)
})

module.exports = function (name) {
  return load(name)
}

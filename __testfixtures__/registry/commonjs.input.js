'use strict'

const path = require('path')

const watchers = new Map()

exports.watch = function watch (file, fn) {
  watchers.set(path.resolve(file), fn)
}

exports.unwatch = function unwatch (file) {
  return watchers.delete(path.resolve(file))
}

exports.count = function count () {
  return watchers.size
}

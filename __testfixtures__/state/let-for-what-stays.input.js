let { join } = require('path')

const LIMIT = 5

let opened = 0, last = null
let printed = ''

exports.open = function (name) {
  let path = join('jobs', name)
  if (opened > LIMIT) return last
  opened++
  last = path
  printed += path
  return path
}

exports.printed = () => printed

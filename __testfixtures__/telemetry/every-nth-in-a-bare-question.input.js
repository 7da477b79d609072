'use strict'

let asked = 0
let kept = 0
const RATE = 4

module.exports.ask = function (text) {
  if (++asked % 3) return null
  return ++kept % RATE === 0 ? text : undefined
}

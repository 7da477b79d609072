'use strict'
const _ = require('lodash')

const slug = _.memoize(function (title) {
  return String(title).toLowerCase()
})

;[1, 2].forEach(() => slug('home'))

exports.path = function (title) {
  return '/' + slug(title) + '/' + slug.cache.has(title)
}

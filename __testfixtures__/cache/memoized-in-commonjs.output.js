'use strict'
const _ = require('lodash')
const { cache } = require('@unambient/runtime')

const slug = _.memoize(function (title) {
  return String(title).toLowerCase()
})
slug.cache = cache('slug', { flag: 'use_ttl_cache', legacy: new Map() })

;[1, 2].forEach(() => slug('home'))

exports.path = function (title) {
  return '/' + slug(title) + '/' + slug.cache.has(title)
}

'use strict'

const { context } = require('@unambient/runtime')

const local = {
  up: context('local.up', {
    flag: 'use_async_error_context',
    legacy: null,
  }),
  limit: 3,
}

function render(item, work) {
  local.up.value = item.parent
  work(item, local.limit)
  local.up.value = null
}

exports.render = render
exports.parent = () => local.up.value

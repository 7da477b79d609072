'use strict'

const local = { up: null, limit: 3 }

function render(item, work) {
  local.up = item.parent
  work(item, local.limit)
  local.up = null
}

exports.render = render
exports.parent = () => local.up

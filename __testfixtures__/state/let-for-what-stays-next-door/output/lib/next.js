let { cell } = require('@unambient/runtime')

let next = cell('next', { flag: 'use_scoped_state', legacy: 0 })

exports.next = function () {
  return ++next.value
}

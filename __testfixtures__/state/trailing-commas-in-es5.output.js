'use strict'

var cell = require('@unambient/runtime').cell

var defaults = {
  level: 'info',
  prefix: 'app',
}

var theCurrentLevelOfDetail = cell('theCurrentLevelOfDetail', {
  flag: 'use_scoped_state',
  legacy: defaults.level === 'info' ? 'information' : 'debugging',
})

exports.raise = function () {
  theCurrentLevelOfDetail.value = 'debugging'
  return theCurrentLevelOfDetail.value
}

exports.level = function () {
  return theCurrentLevelOfDetail.value
}

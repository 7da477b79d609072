'use strict'

var defaults = {
  level: 'info',
  prefix: 'app',
}

var theCurrentLevelOfDetail = defaults.level === 'info' ? 'information' : 'debugging'

exports.raise = function () {
  theCurrentLevelOfDetail = 'debugging'
  return theCurrentLevelOfDetail
}

exports.level = function () {
  return theCurrentLevelOfDetail
}

'use strict'

// Kept as CommonJS: the reporting scripts still require() it.

var formatters = {}
var quoter
var rowsWritten = 0

exports.separator = ','

exports.setSeparator = function (separator) {
  exports.separator = separator
}

/** Registers how the values of one column are written. */
exports.registerFormatter = function (column, format) {
  formatters[column] = format
}

exports.unregisterFormatter = function (column) {
  if (column in formatters) delete formatters[column]
}

exports.formattedColumns = function () {
  return Object.keys(formatters)
}

function needsQuotes (text) {
  if (!quoter) quoter = /["\n\r,;]/
  return quoter.test(text)
}

function cell (column, value) {
  var format = formatters[column]
  var text = String(format ? format(value) : value)
  return needsQuotes(text) ? '"' + text.replace(/"/g, '""') + '"' : text
}

/**
 * @param {readonly Record<string, any>[]} rows
 * @param {readonly string[]} columns
 * @returns {string}
 */
exports.toCsv = function (rows, columns) {
  var lines = [columns.join(exports.separator)]
  rows.forEach(function (row) {
    rowsWritten += 1
    lines.push(columns.map(function (column) { return cell(column, row[column]) }).join(exports.separator))
  })
  return lines.join('\n') + '\n'
}

exports.rowsWritten = function () {
  return rowsWritten
}

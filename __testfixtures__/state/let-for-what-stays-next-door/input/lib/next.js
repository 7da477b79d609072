let next = 0

exports.next = function () {
  return ++next
}

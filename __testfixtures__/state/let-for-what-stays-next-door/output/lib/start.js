let { next } = require('./next')

exports.start = function (job) {
  let id = next()
  let run = { id, job }
  return run
}

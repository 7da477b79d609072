let random

exports.generator = (make) => random || (random = { make: typeof make })

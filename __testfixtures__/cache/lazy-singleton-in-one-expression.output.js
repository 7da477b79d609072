const { cell } = require("@unambient/runtime")

const random = cell("random", { flag: "use_ttl_cache", legacy: undefined })

exports.generator = (make) => random.value || (random.value = { make: typeof make })

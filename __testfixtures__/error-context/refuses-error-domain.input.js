const domain = require("domain");

exports.guarded = function (work, failed) {
  const guard = domain.create();
  guard.on("error", failed);
  guard.run(work);
};

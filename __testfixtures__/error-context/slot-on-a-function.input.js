const { join } = require("node:path");

function where() {
  return join(...where.path);
}

where.path = ["."];

exports.where = where;
exports.within = function (name, work) {
  const outer = where.path;
  where.path = [...outer, String(name)];
  try {
    return work();
  } finally {
    where.path = outer;
  }
};

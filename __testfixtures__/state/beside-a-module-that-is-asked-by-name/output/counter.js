const { format } = require("node:util");
const { cell } = require("@unambient/runtime");

const count = cell("count", { flag: "use_scoped_state", legacy: 0 });

exports.next = () => format("%d", ++count.value);

const { format } = require("node:util");

let count = 0;

exports.next = () => format("%d", ++count);

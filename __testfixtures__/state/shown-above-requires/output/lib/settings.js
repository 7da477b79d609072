var path = require("path");
var manifest = require(path.join(process.cwd(), "package.json"));

exports.event = manifest.name;

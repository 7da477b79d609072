exports.add = add;

var ready = add("first");

var entries = {};

function add(name) {
  entries = entries || {};
  entries[name] = true;
  return name;
}

exports.remove = function (name) {
  delete entries[name];
};

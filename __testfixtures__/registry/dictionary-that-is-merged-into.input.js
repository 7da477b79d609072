const routes = {};

function add(name, handler) {
  routes[name] = handler;
}

function addAll(handlers) {
  Object.assign(routes, handlers);
}

const remove = (name) => delete routes[name];

function replace(name, handler) {
  if (name in routes && delete routes[name]) routes[name + ':old'] = handler;
  return Object.entries(routes).map(([key]) => key);
}

module.exports = { add, addAll, remove, replace };

const { dictionary } = require('@unambient/runtime');

const routes = dictionary('routes', {
  flag: 'use_supervised_registry',
  legacy: {},
});

function add(name, handler) {
  routes.set(name, handler);
}

function addAll(handlers) {
  routes.assign(handlers);
}

const remove = (name) => routes.delete(name);

function replace(name, handler) {
  if (routes.has(name) && routes.delete(name)) routes.set(name + ':old', handler);
  return routes.entries().map(([key]) => key);
}

module.exports = { add, addAll, remove, replace };

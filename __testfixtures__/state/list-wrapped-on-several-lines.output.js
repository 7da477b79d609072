import { cell } from '@unambient/runtime';

const order = cell('order', {
  flag: 'use_scoped_state',
  legacy: ['js', 'cjs', 'mjs', 'ts', 'json', 'jsonc', 'json5', 'hjson', 'toml', 'coffee',
  'boolean', 'number'],
});
const names = cell('names', {
  flag: 'use_scoped_state',
  legacy: ['a', 'b',
  'c'],
});

export function setOrder(next) {
  order.value = next;
  names.value = next.map(String);
}

export function first() {
  return order.value.concat(names.value)[0];
}

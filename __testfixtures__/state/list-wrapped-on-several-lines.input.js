let order = ['js', 'cjs', 'mjs', 'ts', 'json', 'jsonc', 'json5', 'hjson', 'toml', 'coffee',
  'boolean', 'number'];
let names = ['a', 'b',
  'c'];

export function setOrder(next) {
  order = next;
  names = next.map(String);
}

export function first() {
  return order.concat(names)[0];
}

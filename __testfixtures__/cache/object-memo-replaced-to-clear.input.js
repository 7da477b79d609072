let patterns = {};

export function pattern(route) {
  let made = patterns[route];
  if (!made) {
    made = new RegExp("^" + route + "$");
    patterns[route] = made;
  }
  return made.source;
}

export function clear() {
  patterns = {};
}

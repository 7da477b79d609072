const isLoud = /** @type {boolean} */ (false);

export function say(text) {
  if (isLoud) console.warn(text);
}

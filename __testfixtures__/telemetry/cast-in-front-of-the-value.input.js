let warned = /** @type {boolean} */ (false);

export function warnOnce(text) {
  if (!warned) {
    console.warn(text);
    warned = true;
  }
}

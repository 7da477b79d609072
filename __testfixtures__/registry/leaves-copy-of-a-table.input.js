const DEFAULTS = { color: "red", size: 1 };

export function optionsOf(given) {
  const options = { ...DEFAULTS };
  for (const key of Object.keys(given)) options[key] = given[key];
  return options;
}

const { Services } = ChromeUtils.importESModule("resource://gre/modules/Services.sys.mjs");

const labels = new Map();

export function labelOf(name) {
  let label = labels.get(name);
  if (!label) {
    label = Services.strings.getLabel(name);
    labels.set(name, label);
  }
  return label;
}

import Gio from "gi://Gio";

const icons = new Map();

export function iconOf(name) {
  let icon = icons.get(name);
  if (!icon) {
    icon = Gio.icon_new_for_string(name);
    icons.set(name, icon);
  }
  return icon;
}

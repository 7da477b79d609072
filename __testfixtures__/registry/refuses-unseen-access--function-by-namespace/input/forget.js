import * as names from "./lookup.js";

export function forget(name) {
  delete names.lookup.names[name];
}

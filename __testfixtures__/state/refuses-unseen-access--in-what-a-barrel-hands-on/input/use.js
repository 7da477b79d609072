import * as all from "./barrel.js";
import { settings as own } from "./barrel.js";

export function louder() {
  all.settings.settings.level++;
  return own.settings.level;
}

import { modeOf } from "./mode.js";

export function configure(options) {
  process.env.NODE_ENV = modeOf(options);
}

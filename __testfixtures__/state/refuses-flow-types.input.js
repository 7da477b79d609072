// @flow
import { send } from "./send.js";

let count: number = 0;

export function add(by: number): void {
  count += by;
  send(count);
}

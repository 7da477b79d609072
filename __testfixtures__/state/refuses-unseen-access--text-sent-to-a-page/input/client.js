import { messages } from "./messages.js";

let reconnects = 0;

export function reconnect() {
  reconnects += 1;
  messages.emit("reconnect", reconnects);
}

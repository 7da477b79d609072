import { send } from "./send.js";

export const report = (() => {
  const last = {};
  return (name) => {
    const now = Date.now();
    if (now - (last[name] ?? 0) < 1000) return;
    last[name] = now;
    send(name);
  };
})();

import { emissions } from "@unambient/runtime";
import { send } from "./send.js";

export const report = (() => {
  const last = emissions("last", {
    flag: "use_telemetry_server",
    startsAt: 0,
    legacy: {},
  }); // unambient: module-pattern
  return (name) => {
    if (!last.emitOncePer(name, 1000)) return;
    send(name);
  };
})();

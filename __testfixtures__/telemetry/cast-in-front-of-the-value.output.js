import { cell } from "@unambient/runtime";

const warned = cell("warned", {
  flag: "use_telemetry_server",
  legacy: /** @type {boolean} */ (false),
});

export function warnOnce(text) {
  if (!warned.value) {
    console.warn(text);
    warned.value = true;
  }
}

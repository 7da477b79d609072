// @ts-check
import { cell } from "@unambient/runtime";

const LATEST = "9.9.9";

const detected = cell("detected", {
  flag: "use_scoped_state",
  legacy: /** @type {any} */ (undefined),
});

export function forget() {
  detected.value = undefined;
}

const preset = cell("preset", { flag: "use_scoped_state", legacy: LATEST });

/** @param {string} version */
export function prefer(version) {
  preset.value = version;
}

/** @returns {string} */
export function version() {
  if (!detected.value) detected.value = preset.value;
  return detected.value;
}

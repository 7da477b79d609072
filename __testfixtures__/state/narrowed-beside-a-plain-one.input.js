// @ts-check
const LATEST = "9.9.9";

let detected;

export function forget() {
  detected = undefined;
}

let preset = LATEST;

/** @param {string} version */
export function prefer(version) {
  preset = version;
}

/** @returns {string} */
export function version() {
  if (!detected) detected = preset;
  return detected;
}

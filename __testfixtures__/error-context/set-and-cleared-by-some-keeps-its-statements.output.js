import { context } from "@unambient/runtime";

const request = context("request", {
  flag: "use_async_error_context",
  legacy: null,
}); // unambient: waits-while-set
const zone = context("zone", {
  flag: "use_async_error_context",
  legacy: "utc",
});
const current = context("current", {
  flag: "use_async_error_context",
  legacy: "none",
});
const place = context("place", {
  flag: "use_async_error_context",
  legacy: "home",
});
const tool = context("tool", { flag: "use_async_error_context", legacy: null });
const log = [];

export function setRequest(id) {
  request.value = id;
}

export async function handle(id, work) {
  request.value = id;
  try {
    return await work();
  } finally {
    request.value = null;
  }
}

export const requestNow = () => request.value;

export function within(name, work) {
  zone.value = name;
  try {
    return work(name);
  } finally {
    zone.value = "";
  }
}

export const zoneNow = () => zone.value;

export function run(name, work) {
  let before = current.value;
  current.value = name;
  log.push(name);
  try {
    return work(name);
  } finally {
    if (name === "stop") before = "stopped";
    current.value = before;
    log.push(before);
  }
}

export const now = () => `${current.value} ${log.length}`;

export function visit(name, work) {
  const back = "inn";
  place.value = name;
  try {
    return work(name);
  } finally {
    place.value = back;
  }
}

export function use(name, work) {
  try {
    work(name);
  } finally {
    tool.value = null;
  }
  tool.value = name;
  return work(name);
}

export const placeAndTool = () => `${place.value} ${tool.value}`;

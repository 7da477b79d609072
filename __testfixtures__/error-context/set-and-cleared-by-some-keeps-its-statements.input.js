let request = null;
let zone = "utc";
let current = "none";
let place = "home";
let tool = null;
const log = [];

export function setRequest(id) {
  request = id;
}

export async function handle(id, work) {
  request = id;
  try {
    return await work();
  } finally {
    request = null;
  }
}

export const requestNow = () => request;

export function within(name, work) {
  zone = name;
  try {
    return work(name);
  } finally {
    zone = "";
  }
}

export const zoneNow = () => zone;

export function run(name, work) {
  let before = current;
  current = name;
  log.push(name);
  try {
    return work(name);
  } finally {
    if (name === "stop") before = "stopped";
    current = before;
    log.push(before);
  }
}

export const now = () => `${current} ${log.length}`;

export function visit(name, work) {
  const back = "inn";
  place = name;
  try {
    return work(name);
  } finally {
    place = back;
  }
}

export function use(name, work) {
  try {
    work(name);
  } finally {
    tool = null;
  }
  tool = name;
  return work(name);
}

export const placeAndTool = () => `${place} ${tool}`;

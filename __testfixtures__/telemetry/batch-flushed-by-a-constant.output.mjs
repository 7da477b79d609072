import { batch, cell, registry } from "@unambient/runtime";

const lines = batch("lines", { flag: "use_telemetry_server", legacy: [] });
const sent = registry("sent", { flag: "use_telemetry_server", legacy: [] });
const rows = cell("rows", { flag: "use_telemetry_server", legacy: [] });
const early = cell("early", { flag: "use_telemetry_server", legacy: [] });

const flush = () => {
  const taken = lines.value;
  lines.value = [];
  return sent.push(taken);
};

export const log = (line) => {
  lines.emitBatched(line, 3, flush);
  return lines.value.length;
};

export const keep = (row) => {
  rows.value.push(row);
  if (rows.value.length > 2) {
    return flushRows();
  }
  return rows.value.length;
};

export function flushRows() {
  const taken = rows.value;
  rows.value = [];
  return sent.push(taken);
}

export function begin(item) {
  early.value.push(item);
  if (early.value.length >= 3) flushEarly();
  return early.value.length;
}

begin("first");

const flushEarly = function () {
  sent.push(early.value);
  early.value = [];
};

export const batches = () => [...sent];

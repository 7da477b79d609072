let lines = [];
const sent = [];
let rows = [];
let early = [];

const flush = () => {
  const taken = lines;
  lines = [];
  return sent.push(taken);
};

export const log = (line) => {
  lines.push(line);
  if (lines.length >= 3) flush();
  return lines.length;
};

export const keep = (row) => {
  rows.push(row);
  if (rows.length > 2) {
    return flushRows();
  }
  return rows.length;
};

export function flushRows() {
  const taken = rows;
  rows = [];
  return sent.push(taken);
}

export function begin(item) {
  early.push(item);
  if (early.length >= 3) flushEarly();
  return early.length;
}

begin("first");

const flushEarly = function () {
  sent.push(early);
  early = [];
};

export const batches = () => [...sent];

const { batch: flushedBatch, cell, registry } = require("@unambient/runtime");

const LIMIT = 3;
const sent = registry("sent", { flag: "use_telemetry_server", legacy: [] });

const lines = flushedBatch("lines", {
  flag: "use_telemetry_server",
  legacy: [],
});
const records = flushedBatch("records", {
  flag: "use_telemetry_server",
  legacy: [],
});
const marks = flushedBatch("marks", {
  flag: "use_telemetry_server",
  legacy: [],
});
const notes = cell("notes", { flag: "use_telemetry_server", legacy: [] });

exports.log = (line) => {
  lines.emitBatched(line, LIMIT, () => exports.flush());
  return lines.value.length;
};

exports.record = (record) => {
  records.emitBatched(record, 3, () => module.exports.store());
};

exports.mark = (mark) => {
  marks.emitBatched(mark, LIMIT, () => exports.sendMarks(true));
};

exports.note = (note, sink) => {
  if (notes.value.push(note) >= LIMIT) sink.close(exports.takeNotes);
};

exports.flush = () => {
  const batch = lines.value;
  lines.value = [];
  sent.push(batch.join());
};

exports.store = () => {
  sent.push(records.value.join());
  records.value = [];
};

exports.sendMarks = (all) => {
  if (all) sent.push(marks.value.splice(0).join());
};

exports.takeNotes = () => {
  const batch = notes.value;
  notes.value = [];
  return batch.join();
};

exports.all = () => `${sent.join()} ${lines.value.length} ${records.value.length} ${marks.value.length} ${notes.value.length}`;

const { cell, registry } = require("@unambient/runtime");

const sent = registry("sent", { flag: "use_telemetry_server", legacy: [] });

const lines = cell("lines", { flag: "use_telemetry_server", legacy: [] });
const records = cell("records", { flag: "use_telemetry_server", legacy: [] });
const marks = cell("marks", { flag: "use_telemetry_server", legacy: [] });

exports.log = (line, sink) => {
  lines.value.push(line);
  if (lines.value.length >= 3) sink.flush();
  return lines.value.length;
};

exports.record = (record) => {
  records.value.push(record);
  if (records.value.length >= 2) exports.store(record);
};

exports.mark = (mark) => {
  function flush() {
    sent.push(`${mark} ${marks.value.length}`);
    marks.value = [];
  }
  marks.value.push(mark);
  if (marks.value.length >= 3) flush();
};

exports.take = () => {
  const batch = lines.value;
  lines.value = [];
  return batch.join();
};

exports.store = (last) => {
  sent.push(`${last} ${records.value.length}`);
  records.value = [];
};

exports.all = () => `${sent.join()} ${lines.value.length} ${records.value.length} ${marks.value.length}`;

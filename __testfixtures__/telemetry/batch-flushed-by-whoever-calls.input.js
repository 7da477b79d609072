const sent = [];

let lines = [];
let records = [];
let marks = [];

exports.log = (line, sink) => {
  lines.push(line);
  if (lines.length >= 3) sink.flush();
  return lines.length;
};

exports.record = (record) => {
  records.push(record);
  if (records.length >= 2) exports.store(record);
};

exports.mark = (mark) => {
  function flush() {
    sent.push(`${mark} ${marks.length}`);
    marks = [];
  }
  marks.push(mark);
  if (marks.length >= 3) flush();
};

exports.take = () => {
  const batch = lines;
  lines = [];
  return batch.join();
};

exports.store = (last) => {
  sent.push(`${last} ${records.length}`);
  records = [];
};

exports.all = () => `${sent.join()} ${lines.length} ${records.length} ${marks.length}`;

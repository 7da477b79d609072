const LIMIT = 3;
const sent = [];

let lines = [];
let records = [];
let marks = [];
let notes = [];

exports.log = (line) => {
  if (lines.push(line) >= LIMIT) exports.flush();
  return lines.length;
};

exports.record = (record) => {
  records.push(record);
  if (records.length > 2) {
    module.exports.store();
  }
};

exports.mark = (mark) => {
  marks.push(mark);
  if (LIMIT <= marks.length) exports.sendMarks(true);
};

exports.note = (note, sink) => {
  if (notes.push(note) >= LIMIT) sink.close(exports.takeNotes);
};

exports.flush = () => {
  const batch = lines;
  lines = [];
  sent.push(batch.join());
};

exports.store = () => {
  sent.push(records.join());
  records = [];
};

exports.sendMarks = (all) => {
  if (all) sent.push(marks.splice(0).join());
};

exports.takeNotes = () => {
  const batch = notes;
  notes = [];
  return batch.join();
};

exports.all = () => `${sent.join()} ${lines.length} ${records.length} ${marks.length} ${notes.length}`;

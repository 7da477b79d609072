const seen = new Map();

exports.count = (route, time) => {
  let record = seen.get(route);
  if (!record) {
    record = { calls: 0, time: 0 };
    seen.set(route, record);
  }
  record.calls++;
  record.time += time;
};

exports.report = () => {
  const all = [...seen];
  seen.clear();
  return all;
};

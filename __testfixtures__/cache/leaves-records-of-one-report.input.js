exports.report = function (calls) {
  const records = new Map();
  for (const { route, time } of calls) {
    let record = records.get(route);
    if (!record) {
      record = { calls: 0, time: 0 };
      records.set(route, record);
    }
    record.calls++;
    record.time += time;
  }
  return [...records];
};

let parked = new Map();

exports.park = (id, car) => parked.set(id, car);
exports.find = (id) => parked.get(id);
exports.leave = (id) => parked.delete(id);

exports.close = (report) => {
  report.parked = parked;
  parked = new Map();
  return report;
};

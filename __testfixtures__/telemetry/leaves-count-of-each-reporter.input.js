export function makeReporter(send) {
  function report(name) {
    report.count += 1;
    if (report.warned.has(name)) return report.count;
    report.warned.add(name);
    return send(name, report.count);
  }
  report.warned = new Set();
  report.count = 0;
  return report;
}

export function tracer(report) {
  const open = new Map();
  return {
    start: (id, name) => open.set(id, { name, start: Date.now() }),
    end(id) {
      const span = open.get(id);
      open.delete(id);
      report(span.name, Date.now() - span.start);
    },
  };
}

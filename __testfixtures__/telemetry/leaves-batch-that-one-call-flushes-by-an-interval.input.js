export function collector(send) {
  let lines = [];
  const flush = () => {
    send(lines);
    lines = [];
  };
  const timer = setInterval(flush, 60_000);
  return {
    log: (line) => lines.push(line),
    close: () => clearInterval(timer),
  };
}

interface Sink {
  write(line: string): void;
}

const silent: Sink = { write() {} };

const sinks: Sink[] = [silent];

export function setSink(sink: Sink): void {
  sinks.push(sink);
}

export function removeSink(): void {
  sinks.pop();
}

export function write(line: string): void {
  sinks[sinks.length - 1]?.write(line);
}

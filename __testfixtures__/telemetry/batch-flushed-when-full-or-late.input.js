let waiting = [];
let timer = null;
let flushed = 0;

export function emit(name, fields) {
  waiting.push({ name, fields });
  if (waiting.length >= 10) {
    flush();
  } else if (timer === null) {
    timer = setTimeout(flush, 60_000);
    timer.unref();
  }
  return waiting.length;
}

function flush() {
  clearTimeout(timer);
  timer = null;
  flushed += waiting.length;
  waiting = [];
}

export const count = () => flushed;

/** Offsets at which the lines of `text` begin; `\n`, `\r\n` and `\r` end a line, as in ECMAScript and in editors. */
export function lineStartsOf(text: string): number[] {
  return text.includes("\r") ? startsWithReturns(text) : startsAfterFeeds(text);
}

/** Hardly a text has anything but `\n`, and V8 looks for that faster than a loop could. */
function startsAfterFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function startsWithReturns(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column (both from 1, columns in UTF-16 units) of an offset. */
export function positionAt(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] as number) + 1 };
}

export function inBatches(all, send) {
  let batch = [];
  const flush = () => {
    send(batch);
    batch = [];
  };
  for (const item of all) {
    batch.push(item);
    if (batch.length >= 3) flush();
  }
  flush();
}

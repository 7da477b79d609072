exports.inBatches = (items, send) => {
  let batch = [];
  for (const item of items) {
    if (batch.push(item) >= 3) {
      send(batch);
      batch = [];
    }
  }
  if (batch.length > 0) send(batch);
};

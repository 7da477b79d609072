const { idsOf, remove } = require("./records.js");

let removed = 0;

async function main() {
  for (const id of await idsOf("stale")) {
    await remove(id);
    removed++;
  }
  console.log(`${removed} removed`);
}

main().catch(console.error);

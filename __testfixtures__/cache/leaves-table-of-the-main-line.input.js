const { linesOf, compute } = require("./input.js");

const known = new Map();

async function main() {
  for await (const line of linesOf("input.txt")) {
    if (!known.has(line)) known.set(line, compute(line));
    console.log(known.get(line));
  }
}

main().catch(console.error);

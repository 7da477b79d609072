// A scan; the second argument is a cache folder, or nothing for a cold one. THREADS sets how many threads read.
import { scanProject } from "../../dist/src/scan/scan-project.js";

const [, , root, location] = process.argv;
const threads = Number(process.env.THREADS) || undefined;
const scan = await scanProject({ root, threads, ...(location ? { cache: { location } } : {}) });
console.log(scan.findings.length);

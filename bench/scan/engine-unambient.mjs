// A scan; the second argument is a cache folder, or nothing for a cold one.
import { scanProject } from "../../dist/src/scan/scan-project.js";

const [, , root, location] = process.argv;
const scan = await scanProject({ root, ...(location ? { cache: { location } } : {}) });
console.log(scan.findings.length);

import { Worker } from "bullmq";
import { parentPort } from "node:worker_threads";
import { resize } from "./pictures.js";

parentPort.on("message", (picture) => {
  resize(picture, () => parentPort.postMessage("done"));
});
new Worker("pictures", resize);

import { Worker } from "bullmq";
import { parentPort } from "node:worker_threads";
import { scopedHandler } from "@unambient/runtime/handler";
import { resize, type Picture } from "./pictures.js";

async function work(picture: Picture): Promise<void> {
  await resize(picture);
}

export const pictures = new Worker("pictures", scopedHandler(async (job) => resize(job.data), { flag: "use_request_scopes", key: (job) => job.id }), { concurrency: 4 });
parentPort?.on("message", scopedHandler(work, { flag: "use_request_scopes" }));

import { Worker } from "bullmq";
import { parentPort } from "node:worker_threads";
import { resize, type Picture } from "./pictures.js";

async function work(picture: Picture): Promise<void> {
  await resize(picture);
}

export const pictures = new Worker("pictures", async (job) => resize(job.data), { concurrency: 4 });
parentPort?.on("message", work);

import { Worker } from "bullmq";

export const pictures = new Worker("pictures", new URL("./pictures.js", import.meta.url));
export const mails = new Worker("mails", "./mails.js");

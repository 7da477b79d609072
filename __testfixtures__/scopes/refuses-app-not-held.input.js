import express from "express";

export class Shop {
  app = express();
  start() {
    this.app.use(express.json());
  }
}
let app = express();
if (process.env.ADMIN) app = express();
app.use(express.json());

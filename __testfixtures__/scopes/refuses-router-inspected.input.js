import express from "express";

const app = express();
app.use(express.json());
console.log(app._router.stack.length);

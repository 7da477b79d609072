import express from "express";

const app = express();
if (process.env.NODE_ENV !== "production") app.use(express.static("public"));
app.set("strict routing", true);
app.use(express.json());

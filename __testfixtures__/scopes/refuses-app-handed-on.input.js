import express from "express";
import { configure } from "./configure.js";

const app = express();
configure(app);
app.use(express.json());
app.listen(1);

const express = require("express");
const http = require("http");
const configure = require("./configure");

const app = express();
configure(app);
app.use(express.json());
http.createServer(app).listen(3000);

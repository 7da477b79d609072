import express from "express";
import Koa from "koa";

const requestScope = "request";
const app = express();
app.use((request, response, next) => next(requestScope));
const admin = new Koa();
admin.use((context, next) => next());

// The frameworks' own types are not installed: what the tests use of them is little.
declare module "express";
declare module "koa";

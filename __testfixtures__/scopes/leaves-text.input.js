// const server = http.createServer(handler)
export const help = 'import express from "express"; const app = express(); app.use(cors());';

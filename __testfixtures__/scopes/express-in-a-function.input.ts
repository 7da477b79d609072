import * as http from 'http'
import express, { type Express } from 'express'

export function makeApp(routes: express.Router): http.Server {
  const app: Express = express()
  app.disable('x-powered-by')
  app.use('/shop', routes)
  return http.createServer(app)
}

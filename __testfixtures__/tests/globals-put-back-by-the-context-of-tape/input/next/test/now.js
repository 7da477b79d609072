import test from 'tape'
import { now } from '../now.js'

test('now', (t) => { Date.now = () => 60; now((at) => { t.equal(at, 60); t.end() }) })

test('a moment ago', async (t) => {
  Date.now = () => 60
  const at = await now(1)
  t.equal(at, 59)
})

import { limit } from './limit.js'

let opened, closed = 0, failed = 0

export function open(at) {
  opened = at
  return failed < limit
}

export const close = () => ++closed - failed
export const fail = () => (failed += 1)

import { cell } from '@unambient/runtime'
import { limit } from './limit.js'

const opened = cell('opened', { flag: 'use_scoped_state', legacy: undefined })
const closed = cell('closed', { flag: 'use_scoped_state', legacy: 0 })
const failed = cell('failed', { flag: 'use_scoped_state', legacy: 0 })

export function open(at) {
  opened.value = at
  return failed.value < limit
}

export const close = () => ++closed.value - failed.value
export const fail = () => (failed.value += 1)

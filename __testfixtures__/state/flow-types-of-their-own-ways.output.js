// @flow
import { cell } from '@unambient/runtime'
import { open } from './doors'

type Door = { name: string, ... }

const last: { value: ?Door, ... } = cell('last', {
  flag: 'use_scoped_state',
  legacy: undefined,
})
const way: { value: 'in' | 'out', ... } = cell('way', {
  flag: 'use_scoped_state',
  legacy: 'in',
})
const onTurn: { value: (door: Door) => void, ... } = cell('onTurn', {
  flag: 'use_scoped_state',
  legacy: undefined,
})

class Hall {
  static turns: { value: number, ... } = cell('turns', {
    flag: 'use_scoped_state',
    legacy: 0,
  })
  static door: { value: ?Door, ... } = cell('door', {
    flag: 'use_scoped_state',
    legacy: undefined,
  })
  name: string

  turn(door: Door): 'in' | 'out' {
    Hall.turns.value += 1
    Hall.door.value = door
    last.value = door
    way.value = way.value === 'in' ? 'out' : 'in'
    if (onTurn.value) (0, onTurn.value)((open(door): Door))
    return way.value
  }
}

export const hall: Hall = new Hall()

export function listen(listener: Door => void): void {
  onTurn.value = listener
}

export const turnsOf = (): { turns: number, last: ?Door, door: ?Door, ... } => ({
  turns: Hall.turns.value,
  last: last.value,
  door: Hall.door.value,
})

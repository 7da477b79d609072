// @flow
import { open } from './doors'

type Door = { name: string, ... }

let last: ?Door
let way:
  | 'in'
  | 'out' = 'in'
let onTurn: (door: Door) => void

class Hall {
  static turns: number = 0
  static door: ?Door
  name: string

  turn(door: Door): 'in' | 'out' {
    Hall.turns += 1
    Hall.door = door
    last = door
    way = way === 'in' ? 'out' : 'in'
    if (onTurn) onTurn((open(door): Door))
    return way
  }
}

export const hall: Hall = new Hall()

export function listen(listener: Door => void): void {
  onTurn = listener
}

export const turnsOf = (): { turns: number, last: ?Door, door: ?Door, ... } => ({
  turns: Hall.turns,
  last,
  door: Hall.door,
})

import { cell } from '@unambient/runtime'

type Listener = (event: {
  type: string
  item: string
}) => void

const isAnybodyListeningToWhatHappensInTheShop = cell(
  'isAnybodyListeningToWhatHappensInTheShop',
  {
    flag: 'use_scoped_state',
    legacy: false,
  },
)

export function listen(
  listener: Listener,
  item: string,
): void {
  isAnybodyListeningToWhatHappensInTheShop.value = true
  listener({ type: 'listen', item })
}

export function isHeard(): boolean {
  return isAnybodyListeningToWhatHappensInTheShop.value
}

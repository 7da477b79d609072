type Listener = (event: {
  type: string
  item: string
}) => void

let isAnybodyListeningToWhatHappensInTheShop = false

export function listen(
  listener: Listener,
  item: string,
): void {
  isAnybodyListeningToWhatHappensInTheShop = true
  listener({ type: 'listen', item })
}

export function isHeard(): boolean {
  return isAnybodyListeningToWhatHappensInTheShop
}

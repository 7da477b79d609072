let format = (text) => text

export function setFormat (next) {
  format = next
}

export function twice (text) {
  const once = text + text
  format(once)
  return format(once)
}

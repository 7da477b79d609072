const warned = new Set()

export function warnOnce(message) {
  if (warned.has(message)) return false
  warned.add(message)
  return true
}

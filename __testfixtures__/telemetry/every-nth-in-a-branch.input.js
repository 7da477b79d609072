let calls = 0

export function call(report) {
  calls++
  if (calls % 4 === 0) {
    report(calls)
  }
  return calls
}

export const reset = () => {
  calls = 0
}

const stack = []

export function trace(name, work) { stack.push(name); try { return work() } finally { stack.pop() } }

export const top = () => stack.at(-1)

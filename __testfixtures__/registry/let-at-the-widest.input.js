let on = new Map()

export const start = (name, job) => {
  on.set(name, job)
}

export const stop = (name) => on.delete(name)

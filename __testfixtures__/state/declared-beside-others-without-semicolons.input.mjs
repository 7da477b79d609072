let hits = 0,
  limit

export const hit = () => {
  hits += 1
  return hits < limit
}

limit = Number(process.argv[2])

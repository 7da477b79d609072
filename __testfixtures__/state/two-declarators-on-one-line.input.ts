let opened = 0, closed = 0;

export function open(): number {
  return ++opened;
}

export function close(): number {
  return ++closed - opened;
}

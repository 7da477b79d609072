export function sample(messages: readonly string[]): readonly string[] {
  let seen = 0;
  return messages.filter(() => seen++ % 3 === 0);
}

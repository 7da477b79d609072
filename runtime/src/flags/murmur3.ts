const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

/**
 * MurmurHash3 (x86, 32 bit, Austin Appleby, public domain) over the UTF-8 bytes of a text. The packages on the
 * registry hash UTF-16 units cut to a byte, so that two keys can collide by construction. Who is in a percentage
 * hangs on this function: changing it is a breaking release.
 */
export function murmur3(text: string, seed = 0): number {
  const bytes = utf8(text);
  const { length } = bytes;
  const whole = length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    hash ^= scramble(
      bytes.charCodeAt(i) |
        (bytes.charCodeAt(i + 1) << 8) |
        (bytes.charCodeAt(i + 2) << 16) |
        (bytes.charCodeAt(i + 3) << 24),
    );
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = length - 1; i >= whole; i -= 1) tail = (tail << 8) | bytes.charCodeAt(i);
  if (whole < length) hash ^= scramble(tail);
  return finish(hash ^ length);
}

function scramble(block: number): number {
  const mixed = Math.imul(block, C1);
  return Math.imul((mixed << 15) | (mixed >>> 17), C2);
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

// One character a byte: most keys are ASCII, and their own bytes already.
function utf8(text: string): string {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return encoded(text);
  return text;
}

// TextEncoder is missing in jsdom test environments. Half a surrogate pair becomes U+FFFD, as with it.
function encoded(text: string): string {
  const wellFormed = text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");
  return encodeURIComponent(wellFormed).replace(/%../g, (hex) =>
    String.fromCharCode(Number(`0x${hex.slice(1)}`)),
  );
}

/** Random whole numbers from 0 below 2³², the same for the same seed (xorshift after a scrambled start). */
export function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x85ebca6b) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** Random bytes, the same for the same seed. */
export function randomBytes(length: number, seed: number): Buffer {
  const next = randomFrom(seed);
  return Buffer.from(Uint8Array.from({ length }, () => next() >>> 24));
}

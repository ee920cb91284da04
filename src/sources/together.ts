/**
 * Waits for all of several things that go on at once. Rejects, when all have ended, with what the first of them in
 * order failed with: the same one whichever was the quickest.
 */
export async function together<T extends readonly unknown[]>(
  ...parts: T
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const ended = await Promise.allSettled(parts);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return ended.map((one) => (one as PromiseFulfilledResult<unknown>).value) as {
    [K in keyof T]: Awaited<T[K]>;
  };
}

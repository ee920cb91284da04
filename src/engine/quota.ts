import type { Quota } from '../model/rules.ts';

/**
 * Who of a queue (best first) gets a slot. Members that tie across the line all get one (`all-in`) or none does;
 * `break-by` leaves to the ranks, and ties that remain stay out. `takes` says who may use a slot: the others only
 * stand in the queue (a barred unit's slot is lost when the quota is not refilled).
 */
export function admit<T>(
  queue: readonly T[],
  slots: number,
  ties: Quota['ties'],
  tied: (a: T, b: T) => boolean,
  takes: (member: T) => boolean,
): readonly T[] {
  let line = Math.min(slots, queue.length);
  const splits = line > 0 && line < queue.length && tied(queue[line - 1]!, queue[line]!);
  if (splits && ties === 'all-in')
    while (line < queue.length && tied(queue[line - 1]!, queue[line]!)) line += 1;
  else if (splits) {
    const edge = queue[line]!;
    while (line > 0 && tied(queue[line - 1]!, edge)) line -= 1;
  }
  return queue.slice(0, line).filter(takes);
}

// The script of the thread in which workbooks of older formats are read (read-apart.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { type LegacyReading, type LegacyRequest, readLegacy } from './read-legacy.ts';

const reading = await readLegacy(workerData as LegacyRequest);
parentPort?.postMessage(reading, transferred(reading));

function transferred({ outcome }: LegacyReading): readonly ArrayBuffer[] {
  if (!('book' in outcome)) return [];
  return outcome.book.sheets.flatMap(({ cells }) => [
    cells.places.buffer,
    cells.values.buffer,
    cells.marks.buffer,
  ]);
}

import { truncateSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ByteFile } from '../../src/sources/byte-file.ts';
import { openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';
import { withFile } from '../support/open-bytes.ts';

it('a piece that cannot be read ahead fails where it is asked for, and nowhere else', () =>
  withFile('a.bin', Buffer.alloc(1 << 20), async (path) => {
    const file = await ByteFile.open(path);
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown): void => {
      unhandled.push(reason);
    };
    process.on('unhandledRejection', onUnhandled);
    const reading = async (): Promise<number> => {
      let pieces = 0;
      for await (const _ of file.pieces(0, undefined, 1 << 18)) {
        pieces += 1;
        if (pieces === 1) await file.close(); // what is read ahead from now on fails
        await setTimeout(20);
      }
      return pieces;
    };
    await expect(reading()).rejects.toThrow();
    await setTimeout(20);
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
  }));

it('a CSV that is cut while it is read gives no half of its rows', () =>
  withFile('a.csv', `单位,数\n${'东山镇,1\n'.repeat(100_000)}`, async (path) => {
    const codes: string[] = [];
    const options = { encoding: 'auto', maxInflated: 2 ** 29 };
    let rows = 0;
    let pieces = 0;
    const pause = (): void => {
      pieces += 1;
      if (pieces === 1) truncateSync(path, 600_000);
    };
    const opened = await openSpreadsheet(path, 'a.csv', { ...options, pause }, ({ code }) => {
      codes.push(code);
    });
    const whole = await opened!.sheets[0]!.read(() => {
      rows += 1;
    });
    expect([whole, codes, rows < 100_001]).toEqual([false, ['file-changed'], true]);
  }));

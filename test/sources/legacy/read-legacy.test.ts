import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type LegacyReading, readLegacy } from '../../../src/sources/legacy/read-legacy.ts';
import { makeXls, record } from '../../support/biff-fixture.ts';
import { withFile } from '../../support/open-bytes.ts';

const read = (bytes: Buffer, size = bytes.length): Promise<LegacyReading> =>
  withFile('表.xls', bytes, async (path) => {
    const { mtimeMs } = await stat(path);
    return readLegacy({ path, shown: '表.xls', format: 'xls', stamp: { size, mtimeMs }, maxInflated: 1 });
  });

describe('what is read of an old workbook', () => {
  it('goes to another thread as it is', async () => {
    for (const fixture of [{ kind: 2 }, { endless: true }, { formats: ['0.00%', 57] }]) {
      const reading = await read(makeXls(fixture));
      expect(structuredClone(reading)).toEqual(reading);
    }
  });

  it('is refused when the file is no longer the one that was opened', async () => {
    const bytes = makeXls({ sheet: [record(0x203, Buffer.alloc(14))] });
    expect(await read(bytes, bytes.length + 1)).toMatchObject({
      outcome: { refusal: { code: 'file-changed' } },
    });
  });
});

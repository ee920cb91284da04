import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { readJson } from '../../src/sources/read-json.ts';
import { readYaml } from '../../src/sources/read-yaml.ts';
import { withFile } from '../support/open-bytes.ts';

it('a JSON file gives its value and the hash of its bytes', async () => {
  const text = '\ufeff{"名": [1]}';
  await withFile('a.json', text, async (path) => {
    const read = await readJson(path, 'a.json', () => {});
    expect(read).toEqual({ value: { 名: [1] }, hash: createHash('sha256').update(text).digest('hex') });
  });
});

it.each([['{"a":'], [''], [Buffer.from([0x22, 0xd0, 0xd5, 0x22])]])(
  'what is no JSON is refused: %j',
  async (bytes) => {
    const { emit, diagnostics } = collect();
    await withFile('a.json', bytes, async (path) => {
      expect(await readJson(path, 'a.json', emit)).toBeUndefined();
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['json-invalid']);
  },
);

it('a YAML file that is not there is a fault of the configuration', async () => {
  const { emit, diagnostics } = collect();
  expect(await readYaml('/no/such/file.yaml', 'file.yaml', emit)).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'file-missing', about: 'configuration', at: { file: 'file.yaml' } },
  ]);
});

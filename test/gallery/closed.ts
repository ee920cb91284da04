import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Emit } from '../../src/model/diagnostic.ts';
import { diffRuns } from '../../src/run/diff-runs.ts';
import { type ProjectFiles, runTiny, withFolder, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const results = (scheme: string, invest: number): string =>
  JSON.stringify({
    schema: 'score-results/1',
    project: { name: '小考核', year: 2023 },
    schemes: [
      {
        code: scheme,
        title: '小方案',
        period: '2023',
        units: [
          { code: 'T01', total: 0, indicators: [line('invest', 90), line('happy', 80)] },
          { code: 'T02', total: 0, indicators: [line('invest', invest), line('happy', 90)] },
        ],
      },
    ],
  });
const line = (code: string, raw: number) => ({ code, state: 'value', raw, cells: [] });

/** Runs the tiny project with a closed period. */
const closed =
  (
    file: string,
    { hash = hashOf(file), period = '2023', path = '关账.json', sheets = '', ...files }: Closing = {},
  ) =>
  async (emit: Emit): Promise<void> => {
    const closing = `closed: [{period: ${period}, results: ${path}, sha256: ${hash}}]\n`;
    const score = withSheets(`{path: facts.csv, kind: facts}${sheets}`, closing);
    await runTiny({ 'score.yaml': score, [path]: file, ...files }, {}, emit);
  };

type Closing = ProjectFiles & {
  readonly hash?: string;
  readonly period?: string;
  readonly path?: string;
  readonly sheets?: string;
};

/** One smallest broken input for every code about closed periods and the comparison of runs. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'closed-hash',
    says: `2023 关账的结果 关账.json 变了：所记 SHA-256 是 ${'0'.repeat(12)}…，现在是 ${hashOf(results('small', 50)).slice(0, 12)}…`,
    run: closed(results('small', 50), { hash: '0'.repeat(64) }),
  },
  {
    code: 'closed-unreadable',
    says: '2023 关账所用的 关账.json 不是 score 写的结果',
    run: closed('{}'),
  },
  {
    code: 'closed-period',
    says: 'closed 写的是 2023-Q1，而 关账.json 是 2023 的结果',
    run: closed(results('small', 50), { period: '2023-Q1' }),
  },
  {
    code: 'closed-in-output',
    says: '关账的结果 结果/results.json 放在输出文件夹「结果」里，下次运行就会被替换',
    run: closed(results('small', 50), { path: '结果/results.json' }),
  },
  {
    code: 'closed-scheme-gone',
    says: '2023 关账的结果 关账.json 有方案「小方案」，项目里没有，无从核对',
    run: closed(results('former', 50)),
  },
  {
    code: 'closed-differs',
    says: '2023 已关账：西河镇「招商引资」关账时是 40，现在是 50，没有更正',
    run: closed(results('small', 40)),
  },
  {
    code: 'closed-corrected',
    says: '关账后更正：2023 西河镇「招商引资」关账时是 50，现在是 60（示例〔2024〕1号）',
    run: closed(results('small', 50), {
      sheets: '\n{path: 更正.csv, kind: corrections}',
      '更正.csv':
        '单位,指标,期间,原值,新值,计量单位,理由,批准人,文号\n西河镇,招商引资,2023,50,60,万元,复核属实,考核委员会,示例〔2024〕1号\n',
    }),
  },
  {
    code: 'closed-rest',
    says: '2023 已关账：西河镇「招商引资」的目标关账时是 80，现在是 100',
    run: closed(results('small', 50).replace('"raw":50,', '"raw":50,"target":80,')),
  },
  {
    code: 'results-unreadable',
    says: '这不是本工具写出的 results.json，无从比较',
    run: (emit) =>
      withFolder({ 'a.json': '{}' }, async (folder) => {
        const place = { path: join(folder, 'a.json'), shown: 'a.json' };
        await diffRuns(place, place, emit);
      }),
  },
];

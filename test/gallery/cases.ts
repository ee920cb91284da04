import { join } from 'node:path';
import type { Emit } from '../../src/model/diagnostic.ts';
import { caseFacts } from '../../src/run/case-facts.ts';
import { explainUnit } from '../../src/run/explain-unit.ts';
import { caseFilesOf } from '../../src/run/run-cases.ts';
import { readCases } from '../../src/scheme/read-cases.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';
import { SMALL, soundScheme } from '../scheme/compile-text.ts';
import { tinyAssessment } from '../support/tiny-assessment.ts';
import { withFolder } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const HEAD = 'scheme: small.yaml\nyear: 2023\ncases:\n  - title: 例\n    units: [{unit: 甲, UNIT}]\n';

/** Reads a file of one case of the small scheme and makes its facts. */
const read =
  (unit: string, rest: string) =>
  (emit: Emit): void => {
    const text = `${HEAD.replace('UNIT', unit)}${rest}`;
    const root = parseYaml(new TextEncoder().encode(text), 'cases/small.yaml', emit);
    const cases = root && readCases(root, 'cases/small.yaml', emit);
    if (cases) caseFacts(soundScheme(SMALL), cases.cases[0]!, emit);
  };

const SOUND = '    expect: {甲: {total: 100}}\n';

/** One smallest broken input for every code about the cases of a scheme and the explanation of a result. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'case-expects-unknown-unit',
    says: '案例里没有单位「乙」',
    run: read('facts: {}', '    expect: {乙: {total: 100}}\n'),
  },
  {
    code: 'case-expects-nothing',
    says: '案例「例」没有写应得的结果，怎样都会通过',
    run: read('facts: {}', ''),
  },
  {
    code: 'scheme-without-cases',
    says: '这是方案文件，旁边的 cases 文件夹里没有写明 scheme 是它的案例',
    run: (emit) =>
      withFolder({ 'small.yaml': SMALL }, async (folder) => {
        await caseFilesOf([join(folder, 'small.yaml')], folder, emit);
      }),
  },
  {
    code: 'case-unknown-name',
    says: '方案里没有采集数据「不存在」',
    run: read('facts: {不存在: 1}', SOUND),
  },
  {
    code: 'case-not-a-number',
    says: '「指标甲」应为数字，这里是「很多」',
    run: read('facts: {指标甲: 很多}', SOUND),
  },
  {
    code: 'explain-unknown',
    says: '没有单位「丁镇」',
    run: (emit) => {
      explainUnit([tinyAssessment()], { unit: '丁镇', indicators: [] }, emit);
    },
  },
];

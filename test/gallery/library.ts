import type { Emit } from '../../src/model/diagnostic.ts';
import { checkCategories, checkStrategies } from '../../src/scheme/check-classification.ts';
import { readCategories, readStrategies } from '../../src/scheme/read-configs.ts';
import { SMALL, soundScheme } from '../scheme/compile-text.ts';
import { compileFile, fileOf } from '../support/assemble-text.ts';
import { runTiny, TINY } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const LIBRARY =
  'library: city\ntitle: 指标库\nindicators:\n  - {code: c, title: 丙, weight: 1, method: direct}\n';

/** A county's file that extends the small scheme and names a library of one indicator. */
const county =
  (text: string) =>
  (emit: Emit): void => {
    const base = fileOf(SMALL, 'small.yaml', emit);
    const library = fileOf(LIBRARY, 'library.yaml', emit);
    const head = 'scheme: county\nextends: small.yaml\nlibraries: [library.yaml]\n';
    compileFile(fileOf(head + text, 'county.yaml', emit, [base], [library]), 2023, emit);
  };

const categories =
  (text: string, check = false) =>
  (emit: Emit) => {
    const classification = readCategories(
      fileOf(text, 'categories.yaml', emit).root,
      'categories.yaml',
      emit,
    );
    if (check && classification) checkCategories([soundScheme(SMALL)], classification, emit);
  };

const strategies = (text: string, scheme?: string) => (emit: Emit) => {
  const plans = readStrategies(fileOf(text, 'strategies.yaml', emit).root, 'strategies.yaml', emit);
  if (plans && scheme !== undefined) checkStrategies([soundScheme(scheme)], plans, emit);
};

const TWO_LISTS = {
  'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, one.yaml, two.yaml]'),
  'one.yaml': 'categories: [{code: town, title: 乡镇}]\n',
  'two.yaml': 'categories: [{code: town, title: 乡镇}]\n',
};

/** One smallest broken input for every code about files that rest on others and about what a project classifies by. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'part-unknown',
    says: '所继承的方案里没有「c」',
    run: county('override: [{code: c, weight: 1}]\n'),
  },
  {
    code: 'override-unnamed',
    says: 'override 的这一项没有写明改哪一个',
    run: county('override: [{weight: 1}]\n'),
  },
  {
    code: 'part-taken',
    says: '「a」在所继承的方案里已有（small.yaml:6:5）',
    run: county('indicators: [{code: a, title: 甲, weight: 1, method: direct}]\n'),
  },
  {
    code: 'library-unknown',
    says: '指标库的 indicators 里没有「d」，或该年度不施行',
    run: county('indicators: [{extends: d}]\n'),
  },
  {
    code: 'extends-cycle',
    says: '继承成了循环：scheme.yaml → other.yaml → scheme.yaml',
    run: async (emit) => {
      await runTiny(
        {
          'scheme.yaml': 'scheme: small\nextends: other.yaml\n',
          'other.yaml': 'scheme: other\nextends: scheme.yaml\n',
        },
        {},
        emit,
      );
    },
  },
  {
    code: 'classification-twice',
    says: '「乡镇」写了两次',
    run: categories('categories: [{code: a, title: 乡镇}, {code: b, title: 乡镇}]\n'),
  },
  {
    code: 'category-not-classified',
    says: '类别「乡镇」不在分类文件里',
    run: categories('categories: [{code: towns, title: 乡镇街道}]\n', true),
  },
  {
    code: 'roster-not-classified',
    says: '「西河镇」的类别「乡鎮」不在分类文件里',
    run: async (emit) => {
      await runTiny(
        {
          'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, categories.yaml]'),
          'categories.yaml': 'categories: [{code: town, title: 乡镇}]\n',
          'roster.csv': TINY['roster.csv']!.replace('西河镇,,乡镇', '西河镇,,乡鎮'),
        },
        {},
        emit,
      );
    },
  },
  {
    code: 'category-without-scheme',
    says: '类别「医院」没有方案，这类单位不会计分',
    run: categories('categories: [{code: town, title: 乡镇}, {code: hospital, title: 医院}]\n', true),
  },
  {
    code: 'line-unknown',
    says: '没有「民生」这条线',
    run: strategies('lines: [民生保障]\nstrategies: [{name: 三高四新, line: 民生}]\n'),
  },
  {
    code: 'strategy-unknown',
    says: '「指标甲」服务的战略「三高」不在战略文件里',
    run: strategies(
      'strategies: [{name: 三高四新}]\n',
      SMALL.replace('title: 指标甲,', 'title: 指标甲, strategy: [三高],'),
    ),
  },
  {
    code: 'config-twice',
    says: '「two.yaml」是第二个同类文件，一个项目只能有一个',
    run: async (emit) => {
      await runTiny(TWO_LISTS, {}, emit);
    },
  },
];

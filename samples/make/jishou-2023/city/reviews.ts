import { encodeGb18030 } from '../../gb18030.ts';
import { seeded, shuffled } from '../../random.ts';
import { csvText, type SampleFile, utf8WithMark } from '../../sample-file.ts';
import { BODIES } from './bodies.ts';

const OPTIONS = ['好', '较好', '一般', '较差', '不了解', ''];

/** Answers per body in the order of OPTIONS; invented. */
const ANSWERS: Readonly<Record<string, readonly number[]>> = {
  吉首经济开发区: [13, 4, 1, 0, 1, 0],
  示例高新产业园: [14, 3, 0, 0, 0, 0],
  示例文旅产业园: [6, 6, 4, 2, 0, 1],
  示例物流产业园: [10, 5, 1, 0, 1, 0],
  示例城投公司: [11, 5, 2, 0, 0, 0],
  示例文旅公司: [7, 6, 4, 1, 1, 0],
  示例水务公司: [14, 3, 1, 0, 0, 0],
  示例粮储公司: [12, 4, 1, 0, 1, 0],
  示例公交服务中心: [9, 6, 2, 0, 0, 0],
  示例工会: [13, 3, 1, 0, 1, 0],
  示例团委: [14, 2, 0, 0, 0, 0],
  示例妇联: [11, 5, 1, 0, 0, 1],
  示例科协: [8, 6, 3, 1, 0, 0],
  示例党校: [12, 4, 0, 0, 2, 0],
  示例网信办: [11, 5, 1, 0, 1, 0],
  示例教育局: [10, 6, 2, 0, 0, 0],
  示例发改局: [12, 5, 1, 0, 0, 0],
  示例财政局: [13, 3, 1, 0, 1, 0],
  示例商务局: [11, 5, 2, 0, 0, 0],
  示例文旅局: [12, 5, 1, 0, 0, 0],
  示例农业农村局: [8, 6, 4, 1, 0, 1],
  示例市场监管局: [12, 4, 2, 0, 0, 0],
  示例城管执法局: [7, 6, 4, 3, 1, 0],
  示例应急局: [13, 4, 0, 0, 0, 0],
  示例交通执法队: [9, 5, 3, 1, 0, 0],
  示例住建局: [11, 5, 2, 1, 0, 0],
  示例图书馆: [15, 2, 0, 0, 0, 0],
  示例疾控中心: [13, 4, 1, 0, 0, 0],
  示例融媒体中心: [11, 4, 2, 0, 2, 0],
  示例公积金管理部: [12, 4, 1, 0, 0, 0],
  示例供水管理站: [6, 6, 5, 2, 0, 0],
  示例第一中学: [12, 5, 1, 0, 0, 0],
  示例第二中学: [9, 6, 3, 1, 0, 0],
  示例职业学校: [10, 5, 2, 0, 1, 0],
  示例第一小学: [14, 3, 0, 0, 0, 0],
  示例第二小学: [11, 4, 2, 1, 0, 0],
  示例实验小学: [15, 2, 0, 0, 0, 1],
  示例专项工作专班甲: [13, 3, 1, 0, 0, 0],
  示例专项工作专班乙: [7, 7, 4, 1, 0, 0],
  示例专项工作专班丙: [11, 5, 1, 0, 0, 0],
};

/** The own survey of the public institutions, in the order of OPTIONS; invented. */
const OWN_ANSWERS: Readonly<Record<string, readonly number[]>> = {
  示例图书馆: [13, 2, 1, 0, 0, 0],
  示例疾控中心: [12, 3, 0, 0, 1, 0],
  示例融媒体中心: [11, 3, 2, 0, 0, 0],
  示例公积金管理部: [12, 3, 1, 0, 0, 1],
  示例供水管理站: [8, 5, 3, 0, 0, 0],
};

/** Three answers of five come from the town, whatever they say. */
const STRATA = ['城', '乡', '城', '乡', '城'] as const;

/** 民调/服务对象评议.csv: a row an answer in the order they came in, without any name, in GB18030. */
export function reviewsFile(): SampleFile {
  const own = Object.entries(ANSWERS).filter(([name]) => BODIES.some((body) => body.name === name));
  const rows = shuffled(answersOf(own), seeded('reviews')).map(([name, stratum, answer], index) => [
    `P${String(index + 1).padStart(4, '0')}`,
    name,
    stratum,
    answer,
    index % 83 === 40 ? '无意见' : '',
  ]);
  const header = ['问卷编号', '单位', '城乡', '服务对象评议', '备注'];
  return { path: '民调/服务对象评议.csv', bytes: encodeGb18030(csvText([header, ...rows])) };
}

/** 民调/公共事业单位自办回访.csv: the institutions' own survey of those they serve. */
export function ownReviewsFile(): SampleFile {
  const rows = shuffled(answersOf(Object.entries(OWN_ANSWERS)), seeded('own reviews')).map((row, index) => [
    `Z${String(index + 1).padStart(4, '0')}`,
    ...row,
  ]);
  const header = ['问卷编号', '单位', '城乡', '服务对象评议'];
  return { path: '民调/公共事业单位自办回访.csv', bytes: utf8WithMark(csvText([header, ...rows])) };
}

/** An answer each: the body, the respondent's stratum, and what is said. */
const answersOf = (counts: readonly (readonly [string, readonly number[]])[]) =>
  counts.flatMap(([name, own]) =>
    own
      .flatMap((count, option) => Array.from({ length: count }, () => OPTIONS[option]!))
      .map((answer, index) => [name, STRATA[index % STRATA.length]!, answer] as const),
  );

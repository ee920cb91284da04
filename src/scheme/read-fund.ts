import type { Emit } from '../model/diagnostic.ts';
import type { Fund, FundColumn } from '../model/fund.ts';
import type { Located } from '../model/located.ts';
import type { Sourced } from '../model/scheme.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type ShapeReader, shapeReader } from './read-shape.ts';
import { type FundDraft, fundShape } from './shape-fund.ts';
import type { Dated } from './shape-parts.ts';

/** The usual headers of a published table of payments. */
const USUAL: Readonly<Record<FundColumn, readonly string[]>> = {
  name: ['名称', '单位名称', '幼儿园名称', '学校名称', '项目名称', '受助单位', '姓名'],
  kind: ['性质', '类型', '办园性质', '办学性质'],
  heads: ['在园幼儿数', '在校学生数', '人数', '受益人数', '补助人数'],
  standard: ['生均标准', '补助标准', '人均标准', '标准'],
  due: ['应拨', '应拨金额', '应拨资金', '应补助金额'],
  paid: ['实拨', '实拨金额', '拨付金额', '实际拨付', '实发金额'],
  share: ['占比', '比例'],
  remark: ['备注', '说明'],
};

/** Checks a fund file and settles it for the year; undefined after diagnostics. */
export function readFund(root: Located, file: string, year: number, emit: Emit): Fund | undefined {
  const reader = shapeReader(emit);
  const draft = reader.read(fundShape, root, file);
  if (!draft) return undefined;
  return deepFreeze({
    code: draft.fund,
    title: draft.title,
    basis: draft.basis && { document: draft.basis.document, status: draft.basis.status },
    department: draft.department,
    contact: draft.contact,
    days: draft.days,
    recipient: draft.recipient,
    need: draft.need,
    expected: inForce(reader, draft, 'expected', year),
    budget: inForce(reader, draft, 'budget', year),
    standard: inForce(reader, draft, 'standard', year),
    columns: columnsOf(draft),
    pace: { red: draft.pace?.red ?? 0.6, yellow: draft.pace?.yellow ?? 0.8 },
    spread: {
      correlation: draft['even-spread']?.correlation ?? 0.3,
      gini: draft['even-spread']?.gini ?? 0.05,
      equal: draft['even-spread']?.equal ?? 0.5,
    },
    file,
    at: reader.at(draft),
  });
}

function columnsOf({ columns }: FundDraft): Fund['columns'] {
  const keys = Object.keys(USUAL) as FundColumn[];
  return new Map(
    keys.map((key) => {
      const own = columns?.[key];
      return [key, own === undefined ? USUAL[key] : typeof own === 'string' ? [own] : own];
    }),
  );
}

/** The figure in force for the year: the latest not after it; undefined where there is none yet. */
function inForce(
  reader: ShapeReader,
  draft: FundDraft,
  key: 'expected' | 'budget' | 'standard',
  year: number,
): Sourced | undefined {
  const dated: Dated | undefined = draft[key];
  if (dated === undefined) return undefined;
  if (typeof dated === 'number') return { value: dated, at: reader.at(draft, key) };
  const latest = Object.keys(dated)
    .sort()
    .findLast((each) => Number(each) <= year);
  if (latest === undefined) return undefined;
  const entry = dated[latest]!;
  const at = reader.at(dated, latest);
  return typeof entry === 'number' ? { value: entry, at } : { value: entry.value, at, basis: entry.basis };
}

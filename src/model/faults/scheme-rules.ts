import { formatPlain, snap } from '../../base/decimal.ts';
import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';

export const eitherKey = defineFault<{ title: string; first: string; second: string; both: boolean }>({
  code: 'either-key',
  severity: 'error',
  about: 'configuration',
  when: { zh: '两个键应当且只应写一个。', en: 'Of two keys exactly one must be written.' },
  message: ({ title, first, second, both }) => ({
    zh: `「${title}」的 ${first} 与 ${second} ${both ? '只能写一个' : '要写一个'}`,
    en: `“${title}” takes ${both ? 'only one' : 'one'} of ${first} and ${second}`,
  }),
  hint: ({ first, second, both }) => ({
    zh: both ? `请删去 ${first} 或 ${second}。` : `请写 ${first} 或 ${second}。`,
    en: both ? `Take out ${first} or ${second}.` : `Write ${first} or ${second}.`,
  }),
});

export const vetoKey = defineFault<{ effect: string; key: string; needed: boolean }>({
  code: 'veto-key',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '否决的后果缺少所需的键，或写了用不上的键。',
    en: 'The effect of a veto lacks the key that it needs, or has one that it does not take.',
  },
  message: ({ effect, key, needed }) => ({
    zh: needed ? `effect: ${effect} 要写明 ${key}` : `effect: ${effect} 用不到 ${key}`,
    en: needed ? `effect: ${effect} needs ${key}` : `effect: ${effect} does not take ${key}`,
  }),
  hint: ({ key, needed }) => ({
    zh: needed ? `请补上 ${key}: …` : `请删去 ${key}，或改 effect。`,
    en: needed ? `Add ${key}: …` : `Leave ${key} out, or change the effect.`,
  }),
});

export const standingVetoScores = defineFault<{ title: string; effect: string }>({
  code: 'standing-veto-scores',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '以名次、得分为条件的否决要改动得分，成了循环。',
    en: 'A veto that asks for the standing would change the score it stands on.',
  },
  message: ({ title, effect }) => ({
    zh: `「${title}」的条件看名次或得分，后果不能是 ${effect}`,
    en: `“${title}” asks for the standing, so its effect cannot be ${effect}`,
  }),
  hint: () => ({
    zh: '请改用 lowest-grade、bar-top-grade、bar-awards 或 cap-grade。',
    en: 'Use lowest-grade, bar-top-grade, bar-awards or cap-grade.',
  }),
});

export const unknownCode = defineFault<{
  key: string;
  name: string;
  nearest?: string;
  known: readonly string[];
}>({
  code: 'unknown-code',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '引用了方案里没有的指标、类别或等次。',
    en: 'An indicator, dimension or grade is named that the scheme does not have.',
  },
  message: ({ key, name }) => ({
    zh: `${key} 所写的「${name}」在方案里没有`,
    en: `${key} names “${name}”, which the scheme does not have`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const gradeNameTaken = defineFault<{ name: string }>({
  code: 'grade-name-taken',
  severity: 'error',
  about: 'configuration',
  when: { zh: '两个等次同名。', en: 'Two grades have one name.' },
  message: ({ name }) => ({ zh: `等次「${name}」写了两次`, en: `The grade “${name}” is written twice` }),
  hint: () => ({ zh: '请改名，或删去一个。', en: 'Rename one, or take it out.' }),
});

export const gradeOrder = defineFault<{ name: string; min: number; above: string; aboveMin: number }>({
  code: 'grade-order',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '等次没有由高到低书写，或两个等次的最低分相同。',
    en: 'Grades are not written from best to worst, or two have the same lower bound.',
  },
  message: ({ name, min, above, aboveMin }) => ({
    zh: `「${name}」的最低分 ${min} 应低于上一等次「${above}」的 ${aboveMin}`,
    en: `The lower bound ${min} of “${name}” must be below ${aboveMin}, that of “${above}” before it`,
  }),
  hint: () => ({ zh: '请由高到低书写等次。', en: 'Write grades from best to worst.' }),
});

export const gradeUnreachable = defineFault<{ name: string; behind: string }>({
  code: 'grade-unreachable',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '前一等次没有最低分、名额和条件，后面的等次谁也得不到。',
    en: 'A grade before has neither bound, quota nor condition, so that nobody gets the next.',
  },
  message: ({ name, behind }) => ({
    zh: `「${behind}」没有最低分、名额或条件，「${name}」谁也得不到`,
    en: `“${behind}” has no lower bound, quota or condition, so nobody can get “${name}”`,
  }),
  hint: ({ behind }) => ({ zh: `请为「${behind}」写 min。`, en: `Write min for “${behind}”.` }),
});

export const gradeGap = defineFault<{ name: string }>({
  code: 'grade-gap',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '最末等次也有门槛，有的单位会没有等次。',
    en: 'The last grade has a bound, so that units may get none.',
  },
  message: ({ name }) => ({
    zh: `最末等次「${name}」还有最低分、名额或条件，够不上的单位没有等次`,
    en: `The last grade “${name}” has a bound, quota or condition: units that miss it get no grade`,
  }),
  hint: () => ({
    zh: '请去掉末等次的 min、quota 和 when，或再加一个末等次。',
    en: 'Take min, quota and when off the last grade, or add one below.',
  }),
});

export const gradeTooHigh = defineFault<{ name: string; min: number; most: number }>({
  code: 'grade-too-high',
  severity: 'warning',
  about: 'configuration',
  when: { zh: '等次的最低分高于能得到的最高分。', en: 'A lower bound is above the most that can be scored.' },
  message: ({ name, min, most }) => ({
    zh: `「${name}」的最低分 ${min} 高于满分与加分之和 ${most}`,
    en: `The lower bound ${min} of “${name}” is above ${most}, the full points and bonus together`,
  }),
  hint: () => ({ zh: '请核对 min 与 total。', en: 'Check min and total.' }),
});

export const quotasBeyondWhole = defineFault<{ percent: string }>({
  code: 'quotas-beyond-whole',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '各等次名额比例之和（含倾斜）超过 1。',
    en: 'The quotas, tilt included, add up to more than the whole.',
  },
  message: ({ percent }) => ({
    zh: `各等次名额比例合计 ${percent}%，超过 100%`,
    en: `The quotas add up to ${percent} %, more than the whole`,
  }),
  hint: () => ({ zh: '请核对 ratio 与 tilt。', en: 'Check ratio and tilt.' }),
});

export const tiltTooLarge = defineFault<{ name: string; percent: string }>({
  code: 'tilt-too-large',
  severity: 'error',
  about: 'configuration',
  when: { zh: '倾斜后的名额比例不在 0 至 1 之间。', en: 'A ratio after its tilt is not between 0 and 1.' },
  message: ({ name, percent }) => ({
    zh: `「${name}」倾斜后的比例是 ${percent}%`,
    en: `The tilted ratio of “${name}” is ${percent} %`,
  }),
  hint: () => ({
    zh: 'relative: 0.2 表示比例乘 1.2;points: 20 表示加 20 个百分点。',
    en: 'relative: 0.2 multiplies by 1.2; points: 20 adds 20 percentage points.',
  }),
});

export const tiltPointsSmall = defineFault<{ name: string; points: number }>({
  code: 'tilt-points-small',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '倾斜的 points 不到一个百分点，多半是把比例写成了百分点。',
    en: 'The `points` of a tilt are less than one percentage point: most likely a share was meant.',
  },
  message: ({ name, points }) => ({
    zh: `「${name}」的倾斜 points: ${points} 只是 ${points} 个百分点`,
    en: `points: ${points} tilts “${name}” by no more than ${points} percentage points`,
  }),
  hint: ({ points }) => ({
    zh: `加 ${shownHundredfold(points)} 个百分点写 points: ${shownHundredfold(points)}；乘 ${shownFactor(points)} 写 relative: ${points}`,
    en: `For ${shownHundredfold(points)} percentage points write points: ${shownHundredfold(points)}; for times ${shownFactor(points)} write relative: ${points}`,
  }),
});

const shownHundredfold = (points: number): string => formatPlain(snap(points * 100));
const shownFactor = (points: number): string => formatPlain(snap(1 + points));

export const quotaBreakBy = defineFault<{ name: string }>({
  code: 'quota-break-by',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '名额线上同分要按指标分先后，而方案没有写依次比较的指标。',
    en: 'Ties at a quota’s line are broken by indicators, but the scheme names none.',
  },
  message: ({ name }) => ({
    zh: `「${name}」的名额用 ties: break-by，而方案的 ties 没有列出指标`,
    en: `The quota of “${name}” has ties: break-by, but the scheme’s ties name no indicators`,
  }),
  hint: () => ({
    zh: '请在方案顶层写 ties: {break-by: [指标代码]}。',
    en: 'Write ties: {break-by: [indicator codes]} at the top of the scheme.',
  }),
});

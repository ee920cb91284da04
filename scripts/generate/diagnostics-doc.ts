import { FAULTS } from '../../src/model/faults/catalogue.ts';

const SEVERITY = { error: '错误 error', warning: '警告 warning', note: '提示 note' } as const;
const ABOUT = { input: '数据表 sheets', configuration: '方案或项目文件 scheme or project' } as const;

/** `docs/diagnostics.md`: every code the toolkit may show, how grave it is, what it is about and when it is said. */
export function diagnosticsDoc(): string {
  const rows = FAULTS.map(
    ({ code, severity, about, when }) =>
      `| \`${code}\` | ${SEVERITY[severity]} | ${ABOUT[about]} | ${cell(when.zh)}<br>${cell(when.en)} |`,
  );
  return [
    '# 提示与错误 Diagnostics',
    '',
    '<!-- made by scripts/generate.js from src/model/faults; do not edit -->',
    '',
    '每条信息有固定的代码、位置和处理办法。错误会拒绝输入:方案或项目文件有误时退出码为 2,只是数据表有误时为 1。`--strict` 时警告也拒绝。',
    '',
    'Every message has a stable code, a place and what to do. Errors refuse the input: exit code 2 when a scheme or project file is at fault, 1 when only the sheets are. Under `--strict` warnings refuse too.',
    '',
    `共 ${FAULTS.length} 个代码。 ${FAULTS.length} codes.`,
    '',
    '| code | | 关于 about | 何时 when |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

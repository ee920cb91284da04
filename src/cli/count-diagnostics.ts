import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import { countFaults } from '../results/faults-by-file.ts';

/** One line that counts them: `0 个错误，3 个警告，12 条提示`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const { error, warning, note } = countFaults(diagnostics);
  return lang === 'zh'
    ? `${error} 个错误，${warning} 个警告，${note} 条提示`
    : `${error} error(s), ${warning} warning(s), ${note} note(s)`;
}

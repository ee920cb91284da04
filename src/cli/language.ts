import type { Lang } from '../model/said.ts';
import type { Host } from './host.ts';

/** The language asked for, else the environment's (LC_ALL, LC_MESSAGES, LANG), else Chinese. */
export function languageOf(asked: string | undefined, env: Host['env']): Lang {
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/iu.test(locale) ? 'en' : 'zh';
}

import type { Unscorable } from '../model/method.ts';

/** Why a value cannot be scored, as the end of “this value cannot be scored: …”. */
export const unscorable = (zh: string, en: string): Unscorable => ({ unscorable: { zh, en } });

/** Why no value can be scored against a target. */
export const targetUnscorable = (zh: string, en: string): Unscorable => ({
  ...unscorable(zh, en),
  ofTarget: true,
});

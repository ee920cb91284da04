import { annotateFault } from '../../src/cli/annotate-place.ts';
import { withFolder } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

/** One smallest broken input for every fault of writing the copies to be corrected. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'annotate-over-results',
    says: '「…/结果/退回修改」里有考核结果，退回修改表没有写',
    run: (emit) =>
      withFolder({ '结果/manifest.json': '{"schema": "score-manifest/1"}' }, async (folder) => {
        const fault = await annotateFault(`${folder}/结果/退回修改`);
        if (!fault) return;
        const zh = fault.message.zh.replaceAll(folder, '…');
        emit({ ...fault, message: { ...fault.message, zh } });
      }),
  },
];

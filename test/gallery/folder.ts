import { writeFolder } from '../../src/cli/write-folder.ts';
import type { Emit } from '../../src/model/diagnostic.ts';
import { withFolder } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const bytes = new TextEncoder().encode('{"tool": "score", "outputs": []}');

/** Writes a results folder over what already lies there; the folder's own path is shown as `…`. */
const over =
  (files: Readonly<Record<string, string>>, name = '结果') =>
  (emit: Emit): Promise<void> =>
    withFolder(files, async (folder) => {
      const written = await writeFolder(`${folder}/${name}`, [{ name: 'manifest.json', bytes }]);
      if (!('fault' in written)) return;
      const { fault } = written;
      const zh = fault.message.zh.replaceAll(folder, '…');
      emit({ ...fault, message: { ...fault.message, zh } });
    });

/** One smallest broken input for every fault of writing the results. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'output-not-ours',
    says: '「…/结果」里的「我的.txt」不是本工具写的，没有覆盖这个文件夹',
    run: over({ '结果/我的.txt': '不能丢' }),
  },
  {
    code: 'output-held-open',
    says: '「…/结果」中的「排名.xlsx」正被打开，旧结果未动；新结果在「…/结果(新)」',
    run: over({
      '结果/manifest.json': '{"tool": "score", "outputs": [{"name": "排名.xlsx"}]}',
      '结果/排名.xlsx': '',
      '结果/~$排名.xlsx': '',
    }),
  },
  {
    code: 'output-failed',
    says: '「…/占位/结果」写不进去，旧结果未动：同名的文件已经存在',
    run: over({ 占位: '这是一个文件' }, '占位/结果'),
  },
];

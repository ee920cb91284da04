import { hostname } from 'node:os';
import { type WritingOptions, writeFolder } from '../../src/cli/write-folder.ts';
import { writeNew } from '../../src/cli/write-new.ts';
import type { Emit } from '../../src/model/diagnostic.ts';
import { failingDisk, systemError } from '../support/failing-disk.ts';
import { withFolder } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const bytes = new TextEncoder().encode('{"tool": "score", "outputs": []}');

/** Writes a results folder over what already lies there; the folder's own path is shown as `…`. */
const over =
  (files: Readonly<Record<string, string>>, name = '结果', options: WritingOptions = {}) =>
  (emit: Emit): Promise<void> =>
    withFolder(files, async (folder) => {
      const written = await writeFolder(`${folder}/${name}`, [{ name: 'manifest.json', bytes }], options);
      if (!('fault' in written)) return;
      const { fault } = written;
      const zh = fault.message.zh
        .replaceAll(folder, '…')
        .replace(`${hostname()} 上的进程 ${process.ppid}`, '某机 上的进程 7');
      emit({ ...fault, message: { ...fault.message, zh } });
    });

/** Makes a new file where something lies already. */
const anew =
  (files: Readonly<Record<string, string>>, name: string) =>
  (emit: Emit): Promise<void> =>
    withFolder(files, async (folder) => {
      const fault = await writeNew(folder, [{ name, bytes }]);
      if (fault)
        emit({ ...fault, message: { ...fault.message, zh: fault.message.zh.replaceAll(folder, '…') } });
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
  {
    code: 'output-set-aside',
    says: '「…/结果」没能换上新结果，旧结果也没能放回，完整地暂存在「…/.结果.score-old」：磁盘已满',
    run: over({ '结果/manifest.json': '{"tool": "score", "outputs": []}' }, '结果', {
      disk: diskThatEndsAfterTheFirstRename(),
    }),
  },
  {
    code: 'output-busy',
    says: '另一个 score（某机 上的进程 7）正在写「…/结果」，这次没有写',
    run: over({ '.结果.score-lock': JSON.stringify({ host: hostname(), pid: process.ppid }) }),
  },
  {
    code: 'file-taken',
    says: '「…/方案.yaml」已经存在，没有覆盖，也没有写别的文件',
    run: anew({ '方案.yaml': '' }, '方案.yaml'),
  },
  {
    code: 'new-file-failed',
    says: '写不了「…/占位/方案.yaml」：路径中有一段是文件而不是文件夹',
    run: anew({ 占位: '' }, '占位/方案.yaml'),
  },
];

function diskThatEndsAfterTheFirstRename() {
  let renames = 0;
  return failingDisk((_, name) => {
    renames += name === 'renameSync' ? 1 : 0;
    return renames > 1 ? systemError('ENOSPC') : undefined;
  }).disk;
}

import { type Said, same } from '../model/said.ts';

const KNOWN: ReadonlyMap<string, Said> = new Map([
  ['EACCES', { zh: '没有写入权限', en: 'no permission to write' }],
  ['EPERM', { zh: '系统不允许写入', en: 'the system does not permit it' }],
  ['EROFS', { zh: '所在磁盘是只读的', en: 'the disk is read-only' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['EDQUOT', { zh: '磁盘配额已用完', en: 'the disk quota is used up' }],
  ['ENAMETOOLONG', { zh: '文件夹或文件的名称太长', en: 'a name is too long' }],
  ['ENOTDIR', { zh: '路径中有一段是文件而不是文件夹', en: 'a part of the path is a file, not a folder' }],
  ['EEXIST', { zh: '同名的文件已经存在', en: 'a file of that name exists' }],
  ['EBUSY', { zh: '正被其他程序占用', en: 'another program holds it' }],
]);

/** Why something could not be written, in words where the system's code is a known one. */
export function writeFailure(error: unknown): Said {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return KNOWN.get(code ?? '') ?? same(error instanceof Error ? error.message : String(error));
}

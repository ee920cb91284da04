import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export * from './sources-legacy.ts';
export * from './sources-text.ts';
export * from './sources-workbook.ts';
export * from './sources-yaml.ts';

export const fileMissing = defineFault({
  code: 'file-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '要读的文件不存在。', en: 'A file that is to be read does not exist.' },
  message: () => ({ zh: '找不到这个文件', en: 'There is no such file' }),
  hint: () => ({
    zh: '请检查路径与文件名（含扩展名）是否写对，文件是否被移走',
    en: 'Check the path and the name with its ending, and whether the file was moved',
  }),
});

export const fileUnreadable = defineFault<{ reason: string }>({
  code: 'file-unreadable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '文件在，但系统不让读（权限、占用、磁盘故障）。',
    en: 'A file is there, but the system will not let it be read.',
  },
  message: ({ reason }) => ({
    zh: `系统不允许读取这个文件（${reason}）`,
    en: `The system will not let this file be read (${reason})`,
  }),
  hint: () => ({
    zh: '请检查文件权限，并关闭正占用它的程序（如 Excel、WPS）',
    en: 'Check its permissions, and close any program that holds it, such as Excel',
  }),
});

export const fileIsFolder = defineFault({
  code: 'file-is-folder',
  severity: 'error',
  about: 'input',
  when: { zh: '需要文件的地方给了文件夹。', en: 'A folder is named where a file is wanted.' },
  message: () => ({ zh: '这是文件夹，不是文件', en: 'This is a folder, not a file' }),
  hint: () => ({
    zh: '请写到文件名为止；要读整个文件夹的表，请写成「文件夹/*.xlsx」',
    en: 'Name a file in it; to read all its sheets write `folder/*.xlsx`',
  }),
});

export const fileTooLarge = defineFault<{ size: number; limit: number }>({
  code: 'file-too-large',
  severity: 'error',
  about: 'input',
  when: { zh: '文件超过允许的大小。', en: 'A file is larger than is allowed.' },
  message: ({ size, limit }) => ({
    zh: `文件有 ${size} 字节，超过上限 ${limit} 字节`,
    en: `The file has ${size} bytes; at most ${limit} are allowed`,
  }),
  hint: () => ({
    zh: '请确认选对了文件；确实需要时请拆成几个文件',
    en: 'Check that this is the right file; if it is, split it into several',
  }),
});

export const fileEmpty = defineFault({
  code: 'file-empty',
  severity: 'error',
  about: 'input',
  when: { zh: '文件没有任何内容。', en: 'A file has no content at all.' },
  message: () => ({ zh: '文件是空的', en: 'The file is empty' }),
  hint: () => ({
    zh: '可能没有保存或没有传完，请重新保存或重新获取',
    en: 'It was perhaps not saved or not copied to the end: save it or fetch it again',
  }),
});

export const fileChanged = defineFault({
  code: 'file-changed',
  severity: 'error',
  about: 'input',
  when: { zh: '文件在读取过程中被改动。', en: 'A file changed while it was being read.' },
  message: () => ({ zh: '文件在读取过程中被改动', en: 'The file changed while it was being read' }),
  hint: () => ({
    zh: '请先保存并关闭它，再运行一次',
    en: 'Save and close it, then run again',
  }),
});

export const formatUnsupported = defineFault<{ what: Said; todo: Said }>({
  code: 'format-unsupported',
  severity: 'error',
  about: 'input',
  when: {
    zh: '文件内容不是 .xlsx、.xlsm、.xls、.xlsb、.ods 或 CSV（不看扩展名，只看内容）。',
    en: 'By its content, whatever its name, a file is none of .xlsx, .xlsm, .xls, .xlsb, .ods and CSV.',
  },
  message: ({ what }) => ({
    zh: `这个文件的内容是${what.zh}，不能作为表格读取`,
    en: `By its content this file is ${what.en}, which cannot be read as a table`,
  }),
  hint: ({ todo }) => todo,
});

export const fileEncrypted = defineFault({
  code: 'file-encrypted',
  severity: 'error',
  about: 'input',
  when: { zh: '工作簿设有打开密码。', en: 'A workbook is protected by a password.' },
  message: () => ({ zh: '工作簿设有密码，无法读取', en: 'The workbook is protected by a password' }),
  hint: () => ({
    zh: '请用 Excel 或 WPS 打开，去掉打开密码后另存为 .xlsx',
    en: 'Open it, take the password off and save it again as .xlsx',
  }),
});

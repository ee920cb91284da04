import type { Located } from '../model/located.ts';

/** A scheme file as read, with the files it rests on, before it is put together for a year. */
export interface SchemeFile {
  readonly root: Located;
  /** As the user would type it from the project folder. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** The files that `extends:` names, in order, each with its own. */
  readonly bases: readonly SchemeFile[];
  /** The files that `libraries:` names. */
  readonly libraries: readonly SchemeFile[];
}

/** A scheme file and all that it rests on, each once, by file. */
export function filesOf(scheme: SchemeFile): readonly SchemeFile[] {
  const all = new Map<string, SchemeFile>();
  const visit = (file: SchemeFile): void => {
    if (all.has(file.file)) return;
    all.set(file.file, file);
    for (const other of [...file.bases, ...file.libraries]) visit(other);
  };
  visit(scheme);
  return [...all.values()];
}

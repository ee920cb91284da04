import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { withFolder } from '../support/tiny-project.ts';

describe('writing a whole text', () => {
  // named pipes are of POSIX
  it.skipIf(process.platform === 'win32')('waits for the reader of a full pipe that does not block', () =>
    withFolder({}, async (folder) => {
      const pipe = join(folder, 'pipe');
      spawnSync('mkfifo', [pipe]);
      const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
      const reader = spawn('sh', ['-c', 'sleep 0.5; head -c 1000002 "$0" | tail -c 6', pipe]);
      const closed = once(reader, 'close');
      writeWhole(descriptor, `${'好'.repeat(333_333)}end`);
      expect(await text(reader.stdout)).toBe('好end');
      await closed;
      closeSync(descriptor);
    }),
  );
});

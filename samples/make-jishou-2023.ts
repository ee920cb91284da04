import { earlierFile } from './make/jishou-2023/earlier.ts';
import { eventsFile } from './make/jishou-2023/events.ts';
import { messagesFile } from './make/jishou-2023/messages.ts';
import { monthlyFiles } from './make/jishou-2023/monthly.ts';
import { rosterFile } from './make/jishou-2023/roster.ts';
import { peaceFile, thirdPartyFile } from './make/jishou-2023/surveys.ts';
import { targetsFile } from './make/jishou-2023/targets.ts';
import { yearlyFile } from './make/jishou-2023/yearly.ts';
import type { SampleFile } from './make/sample-file.ts';

/** Every generated file of `samples/jishou-2023`: the same bytes on every machine. */
export function makeJishou2023(): readonly SampleFile[] {
  return [
    rosterFile(),
    targetsFile(),
    ...monthlyFiles(),
    messagesFile(),
    yearlyFile(),
    eventsFile(),
    thirdPartyFile(),
    peaceFile(),
    earlierFile(),
  ];
}

import { bodyEventsFile } from './make/jishou-2023/city/body-events.ts';
import { correctionsFile } from './make/jishou-2023/city/corrections.ts';
import { departmentsFile } from './make/jishou-2023/city/departments.ts';
import { enterpriseExport, enterpriseYear } from './make/jishou-2023/city/enterprises.ts';
import { fundSurveysFile, selfEvaluationsFile } from './make/jishou-2023/city/funds.ts';
import {
  ballotsFile,
  cadresFile,
  personEventsFile,
  personsRoster,
  routineFile,
} from './make/jishou-2023/city/person-sheets.ts';
import { disclosureFile, executionFile } from './make/jishou-2023/city/preschool.ts';
import { ownReviewsFile, reviewsFile } from './make/jishou-2023/city/reviews.ts';
import { ruralFile } from './make/jishou-2023/city/rural.ts';
import { schoolsFile, servicesFile } from './make/jishou-2023/city/services.ts';
import { accidentsFile, budgetsFile, marksFile } from './make/jishou-2023/city/shared.ts';
import { taskForcesFile } from './make/jishou-2023/city/task-forces.ts';
import { urbanisationFile, urbanisationTargets } from './make/jishou-2023/city/urbanisation.ts';
import { zonesFile, zoneTargetsFile } from './make/jishou-2023/city/zones.ts';
import { earlierFile } from './make/jishou-2023/earlier.ts';
import { eventsFile } from './make/jishou-2023/events.ts';
import { hospitalFiles } from './make/jishou-2023/hospital.ts';
import { messagesFile } from './make/jishou-2023/messages.ts';
import { monthlyFiles } from './make/jishou-2023/monthly.ts';
import { rectificationsFile } from './make/jishou-2023/rectifications.ts';
import { rosterFile } from './make/jishou-2023/roster.ts';
import { peaceFile, thirdPartyFile } from './make/jishou-2023/surveys.ts';
import { targetsFile } from './make/jishou-2023/targets.ts';
import { findingsFile, taxSystemFile } from './make/jishou-2023/tracks.ts';
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
    rectificationsFile(),
    taxSystemFile(),
    findingsFile(),
    thirdPartyFile(),
    peaceFile(),
    earlierFile(),
    zonesFile(),
    zoneTargetsFile(),
    enterpriseExport(),
    enterpriseYear(),
    departmentsFile(),
    servicesFile(),
    schoolsFile(),
    taskForcesFile(),
    ruralFile(),
    urbanisationFile(),
    urbanisationTargets(),
    budgetsFile(),
    marksFile(),
    accidentsFile(),
    reviewsFile(),
    ownReviewsFile(),
    bodyEventsFile(),
    selfEvaluationsFile(),
    disclosureFile(),
    executionFile(),
    fundSurveysFile(),
    ...hospitalFiles(),
    personsRoster(),
    ballotsFile(),
    routineFile(),
    cadresFile(),
    personEventsFile(),
    correctionsFile(),
  ];
}

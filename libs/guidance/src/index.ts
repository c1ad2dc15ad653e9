import type { Guide, Lesson } from './guide';
import { firstContact } from './guides/first-contact';
import { stalkedEmployees } from './guides/stalked-employees';
import { stalkingOrConflict } from './guides/stalking-or-conflict';
import { takingAReport } from './guides/taking-a-report';
import { online } from './teaching/online';
import { recognise } from './teaching/recognise';

export * from './guide';
export { guidesFor } from './readers';

/** Guidance at the point of work. */
export const guides: readonly Guide[] = [firstContact, stalkingOrConflict, takingAReport, stalkedEmployees];
/** Teaching material for the oldest pupils and youth education. */
export const lessons: readonly Lesson[] = [recognise, online];

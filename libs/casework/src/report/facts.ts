import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, andItsOwn, nothing } from '../kernel/told';
import { id, words } from '../kernel/words';
import { knownFrom } from '../order/codes';
import { provision } from './codes';

const told = { family: nothing, restricted: all, police: andItsOwn(all), affected: nothing, perpetrators: nothing };

/** What is to be reported, put together with the affected person: the entries that it rests on, and a summary. */
export const PoliceReportPrepared = fact('PoliceReportPrepared', {
  label: { da: 'Anmeldelse forberedt', en: 'Police report prepared' },
  plain: { reportId: id, entries: z.array(z.string().regex(/^[a-z2-7]{8}$/)).max(200) },
  sealed: { narrative: { summary: words(20_000) } },
  told,
});

export const PoliceReportFiled = fact('PoliceReportFiled', {
  label: { da: 'Anmeldelse optaget', en: 'Police report filed' },
  plain: { reportId: id, knownFrom: knownFrom.schema, provisions: z.array(provision.schema).max(11) },
  sealed: { 'police-ref': { journalNumber: words(100) } },
  told,
});

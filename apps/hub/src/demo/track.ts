import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** The end of story 3: he goes, with his own consent, to those who treat perpetrators. Nothing here is hers. */
export async function theTrack(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(4, '10:15'));
  const { caseId: trackId } = await tell.does('family-counsellor', 'OpenTrack', {
    identityStatus: 'known',
    name: 'Kim Stenbæk',
    phones: ['00 00 12 62'],
  });
  await tell.in(trackId, 'family-counsellor', 'AdvisePerpetrator', {
    items: [
      { id: 'leave-her-alone', version: 1 },
      { id: 'get-help-to-stop', version: 1 },
    ],
    note: 'Han vil gerne have hjælp og ringer selv, hvis han bliver i tvivl.',
  });
  const consentId = await tell.in(trackId, 'family-counsellor', 'GiveTrackConsent', {
    how: 'present',
    explainedVersion: '2026-1',
    recipients: ['centre:dk/perpetrators'],
    fieldSets: ['identity', 'reach'],
  });
  await tell.in(trackId, 'family-counsellor', 'ReferTrack', {
    to: 'centre:dk/perpetrators',
    consentId,
    fieldSets: ['identity', 'reach'],
    urgency: 'normal',
    summary: 'Han søger hjælp til at holde op og har selv bedt om et forløb.',
  });
  await tell.at(days.before(2, '09:30'));
  await tell.in(trackId, 'perpetrator-counsellor', 'AcceptTrack', { trackId });
  await tell.in(trackId, 'perpetrator-counsellor', 'HoldTrackSession', {
    note: 'Første samtale. Han kunne nævne tre situationer, hvor han skriver, selv om han ved bedre.',
  });
}

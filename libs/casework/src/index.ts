export * from './address-hits/codes';
export { AddressHitFound } from './address-hits/facts';
export * from './address-hits/search';
export { mayLeadToHer, type AddressHit } from './address-hits/state';
export * from './advice/catalogue';
export * from './advice/codes';
export * from './advice/item';
export * from './approach/codes';
export { openActions, type Action } from './advice/state';
export { caseLife, type CaseFactType, type CaseState } from './case';
export * from './catalogue';
export * from './children/call-safety';
export * from './children/codes';
export { familyUnitsOf } from './children/state';
export * from './clock-owes';
export { covers, isInForce, type Consent } from './consent/state';
export { assignedIn } from './coordination/state';
export { knows } from './entitlement';
export { audience, behaviour, channel, direction } from './log/facts';
export { ImportedRow, ImportLog, MOST_ROWS, placed as placedRows, type PlacedRow } from './log/import-log';
export { streams, type IntentDefinition, type Other } from './intent-definition';
export * from './links/codes';
export { isShown } from './links/shown';
export { linkedCases } from './links/state';
export * from './intents';
export * from './evidence/codes';
export {
  EvidenceAbout,
  EvidenceSent,
  EvidenceUploaded,
  MOST_BYTES,
  UploadAnnounced,
  type StoredFile,
} from './evidence/receive-evidence';
export { EvidenceToVerify } from './evidence/verify-evidence';
export { dangerSign } from './intake/codes';
export { inDanger, isPerson, isPerpetrator, sameAs } from './intake/state';
export * from './kernel';
export * from './order/codes';
export * from './order/ground';
export { hasBreachToAssess } from './breach/state';
export { policeUnitsIn } from './order/police-units';
export * from './own-access/codes';
export { herIntents } from './own-access/intents';
export { OwnContact } from './intake/own-contact';
export { course } from './training/facts';
export { OwnIncident } from './own-access/log-own-incident';
export { OwnEvidenceAbout, OwnEvidenceSent, OwnEvidenceUploaded } from './own-access/receive-own-evidence';
export { type OwnAccess } from './own-access/state';
export { hasOrderInForce, hasOrderToDecide } from './order/state';
export { isOpen, ownerOfNextAction, type OpenReferral, type Referral } from './referral/referral';
export { openReferralsOn, openReferralsTo, referralNamed } from './referral/state';
export { refusal, refusals, statusOf, wording, type RefusalCode } from './refusals';
export { isRestricted, readersOf } from './restriction/state';
export { currentScreening } from './screening/state';
export { staffLife, type StaffState } from './staff';
export { centreLife, type CentreState } from './capacity';
export { service } from './capacity/facts';
export { groupLife } from './group';
export { fits, type GroupState } from './group/state';
export { takePlace } from './group/take-place';
export { episodesLife, type EpisodesState } from './episodes';
export { episodeFollowUp } from './episode/facts';
export { outreachLife, type OutreachState } from './outreach';
export { taught } from './outreach/facts';
export { trackLife } from './track';
export { trackDeclineReason, trackOutcome } from './track/codes';
export { knowsTrack } from './track/entitlement';
export { openTrackReferral, type TrackReferral, type TrackState } from './track/state';
export { trainingIn } from './training/state';
export { readFact } from './upcasts';

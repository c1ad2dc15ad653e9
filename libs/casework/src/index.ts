export * from './address-hits/codes';
export { AddressHitFound } from './address-hits/facts';
export {
  isKnownOf,
  isSearched,
  placed,
  search,
  soughtOf,
  type Found,
  type Searched,
  type Sought,
} from './address-hits/search';
export { type AddressHit } from './address-hits/state';
export * from './advice/catalogue';
export * from './advice/codes';
export * from './advice/item';
export { openActions, type Action } from './advice/state';
export { caseLife, type CaseFactType, type CaseState } from './case';
export * from './catalogue';
export { covers, isInForce, type Consent } from './consent/state';
export { knows } from './entitlement';
export * from './intents';
export { inDanger, isPerson, isPerpetrator, sameAs } from './intake/state';
export * from './kernel';
export { isOpen, ownerOfNextAction, type OpenReferral, type Referral } from './referral/referral';
export { openReferralsOn, openReferralsTo, referralNamed } from './referral/state';
export { refusal, refusals, statusOf, wording, type RefusalCode } from './refusals';
export { currentScreening } from './screening/state';
export { staffLife, type StaffState } from './staff';
export { trainingIn } from './training/state';

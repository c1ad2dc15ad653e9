import { postOf, type Kind, type Post, type RoleOf } from './roles';
import type { Right } from './rights';

/** Who has a right, at each kind of agency. A kind left out, or a role that the kind does not have, does not compile. */
export type Row = { readonly [K in Kind]: readonly RoleOf<K>[] };
/** A right without a row does not compile. */
export type Matrix = Readonly<Record<Right, Row>>;

const caseworkers = ['visitator', 'coordinator', 'family-counsellor', 'employee-safety'] as const;
const screeners = ['visitator', 'employee-safety'] as const;
const officers = ['intake-officer', 'case-officer'] as const;
const counsellors = ['counsellor', 'perpetrator-counsellor'] as const;

const watcher: Row = {
  municipality: ['data-protection-officer'],
  police: ['data-protection-officer'],
  centre: ['data-protection-officer'],
};
/** Who decides how long an agency keeps what it has. */
const keeping: Row = { municipality: ['records-owner'], police: ['records-owner'], centre: ['records-owner'] };
/** Whoever works with people in cases of the unit. */
const casework: Row = { municipality: caseworkers, police: officers, centre: counsellors };
/** Casework that is about the affected person: never the perpetrators' counsellor. */
const forHer: Row = { municipality: caseworkers, police: officers, centre: ['counsellor'] };
const screening: Row = { municipality: screeners, police: ['case-officer'], centre: ['counsellor'] };
/** What the municipality alone does: for children and those around them. */
const forChildren: Row = { municipality: caseworkers, police: [], centre: [] };
/** What the municipality decides where the case has its home. */
const atMunicipalHome: Row = { municipality: screeners, police: [], centre: [] };
const coordination: Row = { municipality: ['visitator', 'coordinator', 'employee-safety'], police: [], centre: [] };
const amongOfficers: Row = { municipality: [], police: officers, centre: [] };
/** Whoever may work at the home of a case. */
const closing: Row = { municipality: screeners, police: officers, centre: ['counsellor'] };
const ofPolice: Row = { municipality: [], police: officers, centre: [] };

/** Whoever may be named to read restricted cases. */
const named: Row = { municipality: ['employee-safety'], police: ['case-officer'], centre: ['counsellor'] };

export const matrix: Matrix = {
  'contact.report': { municipality: ['frontline', ...caseworkers], police: officers, centre: counsellors },
  'contact.follow': { municipality: ['frontline', ...caseworkers], police: officers, centre: counsellors },
  'inbox.see': casework,
  'worklist.see': { municipality: caseworkers, police: [], centre: [] },
  'case.list': casework,
  'case.search': { municipality: screeners, police: officers, centre: ['counsellor'] },
  'advice-catalogue.see': casework,
  'guidance.see': { municipality: ['frontline', ...caseworkers, 'manager'], police: officers, centre: counsellors },
  'feed.read': {
    municipality: ['visitator', 'feed-client'],
    police: ['feed-client'],
    centre: ['counsellor', 'feed-client'],
  },
  'dashboard.see': { municipality: [], police: [], centre: ['counsellor', 'manager'] },
  'training.complete': { municipality: ['manager'], police: ['intake-officer'], centre: ['manager'] },
  'read-log.see': watcher,
  'as-of.see': watcher,
  'forgotten.see': {
    municipality: ['data-protection-officer', 'records-owner'],
    police: ['data-protection-officer', 'records-owner'],
    centre: ['data-protection-officer', 'records-owner'],
  },
  'metrics.see': { municipality: ['operator'], police: ['operator'], centre: ['operator'] },

  'case.see': casework,
  'timeline.see': casework,
  'custody.see': forHer,

  'case.open': { ...casework, police: [...officers, 'records-client'] },
  'log.open': { ...forHer, police: [...officers, 'records-client'] },
  'evidence.open': forHer,
  'evidence.export': forHer,
  'case.as-of': casework,
  'dossier.open': { ...ofPolice, police: [...officers, 'records-client'] },
  'bundle.issue': { ...ofPolice, police: [...officers, 'records-client'] },
  'journal.print': { municipality: caseworkers, police: [], centre: [] },
  'referral.preview': casework,

  'contact-card.open': forChildren,
  'warning.open': forHer,

  'person.describe': casework,
  'person.retract': casework,
  'safe-reach.set': casework,
  'safe-reach.revoke': casework,
  'wish.state': forHer,
  'danger.raise': casework,
  'danger.clear': forHer,
  'fact.retract': casework,
  'words.strike': casework,
  'consent.give': casework,
  'consent.withdraw': casework,
  'case.screen': screening,
  'second-opinion.give': screening,
  'incident.log': forHer,
  'incident.correct': forHer,
  'entry-audience.change': forHer,
  'advice.give': forHer,
  'action.plan': forHer,
  'action.complete': forHer,
  'action.drop': forHer,
  'conversation.hold': forHer,
  'emergency.call': casework,
  'person.merge': casework,
  'case.close': closing,
  'case.reopen': closing,
  'address-hit.decide': closing,
  'log.import': { municipality: caseworkers, police: [], centre: [] },
  'coordinator.assign': coordination,
  'coordinator.end': coordination,
  'colleague.assign': amongOfficers,
  'colleague.release': amongOfficers,
  'children.involve': forChildren,
  'family-unit.consult': atMunicipalHome,
  'family-unit.inform': atMunicipalHome,
  'family-unit.end': forChildren,
  'child-notification.make': casework,
  'call-safety.check': forChildren,
  'family-contact.make': forChildren,
  'visitation.note': forChildren,
  'approach.plan': forHer,
  'warning.attempt': forHer,
  'approach.make': forHer,
  'approach.cancel': forHer,
  'forgetting.request': keeping,
  'forgetting.approve': closing,
  'forgetting.cancel': keeping,
  'legal-hold.place': keeping,
  'legal-hold.lift': keeping,
  'case.restrict': closing,
  'restricted-readers.change': named,
  'case.unrestrict': named,
  'report.prepare': forHer,
  'report.file': forHer,
  'order.request': forHer,
  'order.request-anew': forHer,
  'order.record': forHer,
  'order.issue': forHer,
  'order.deny': forHer,
  'order.serve': forHer,
  'order.extend': forHer,
  'order.revoke': forHer,
  'breach.report': forHer,
  'breach.assess': ofPolice,
  'evidence.receive': forHer,
  'evidence.release': closing,
  'evidence.hand-over': closing,
  'evidence.verify': forHer,
  'item.register': forHer,
  'referral.send': casework,
  'referral.provide': casework,
  'referral.withdraw': casework,
  'referral.complete': casework,
  'referral.continue': casework,

  'referral.receive': casework,
  'referral.accept': casework,
  'referral.decline': casework,
  'referral.forward': casework,
  'referral.ask': casework,
};

/** The posts that have a right. */
export function postsWith(right: Right, within: Matrix = matrix): readonly Post[] {
  const row = within[right];
  return [
    ...row.municipality.map((role): Post => `municipality/${role}`),
    ...row.police.map((role): Post => `police/${role}`),
    ...row.centre.map((role): Post => `centre/${role}`),
  ];
}

/** Whether someone of this agency and role ever has this right, whatever the case. */
export function hasRight(actor: { readonly agency: string; readonly role: string }, right: Right): boolean {
  const post = postOf(actor);
  return post !== undefined && postsWith(right).includes(post);
}

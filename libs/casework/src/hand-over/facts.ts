import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, nothing, only, own } from '../kernel/told';
import { alias, id, words } from '../kernel/words';

/**
 * The case has another home from here on. Everybody else learns an alias: nobody is told where she went.
 * `passing`: whom in the old home's agency the new home stands for, in referrals and in the plan.
 */
export const HomeUnitChanged = fact('HomeUnitChanged', {
  label: { da: 'Ansvarlig enhed skiftet', en: 'Home unit changed' },
  plain: { referralId: id, alias, passing: z.array(alias).min(1).max(50) },
  sealed: { place: { unit: words(100) } },
  told: {
    family: only('alias'),
    restricted: all,
    police: only('alias'),
    affected: only('alias'),
    perpetrators: nothing,
  },
});

const itsOwn = own('referralId');

/** A referral runs on, with the new home in the place of the old. */
export const ReferralPassedOn = fact('ReferralPassedOn', {
  label: { da: 'Henvisning videreført', en: 'Referral passed on' },
  plain: { referralId: id, from: alias, to: alias },
  told: { family: itsOwn, restricted: all, police: itsOwn, affected: itsOwn, perpetrators: itsOwn },
});

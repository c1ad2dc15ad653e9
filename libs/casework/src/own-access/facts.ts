import { yesNoUnknown } from '../intake/codes';
import { fact } from '../kernel/fact';
import { all, nothing } from '../kernel/told';
import { id, instant } from '../kernel/words';
import * as code from './codes';

/** Whether she has a way in of her own is the home unit's to know. */
const toldToTheHome = { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing };

/** She was given a code. What the code is stands nowhere. */
export const OwnAccessOpened = fact('OwnAccessOpened', {
  label: { da: 'Egen adgang givet', en: 'Own access opened' },
  plain: {
    accessId: id,
    means: code.ownAccessMeans.schema,
    /** Whether he can get at the device she means to use, as far as she knows. */
    perpetratorHasAccess: yesNoUnknown.schema,
    /** The consent that it rests on, and ends with. */
    consentId: id.optional(),
    /** Until when the code can be used for the first time. */
    useBy: instant,
  },
  told: toldToTheHome,
});

/** The code was used for the first time: from here on it is good on that device alone. */
export const OwnAccessBound = fact('OwnAccessBound', {
  label: { da: 'Egen adgang taget i brug', en: 'Own access bound to a device' },
  plain: { accessId: id, deviceId: id },
  told: toldToTheHome,
});

export const OwnAccessEnded = fact('OwnAccessEnded', {
  label: { da: 'Egen adgang ophørt', en: 'Own access ended' },
  plain: { accessId: id, reason: code.ownAccessEnd.schema },
  told: toldToTheHome,
});

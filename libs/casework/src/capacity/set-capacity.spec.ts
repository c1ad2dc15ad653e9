import { describe, it } from '@jest/globals';
import { centreLife } from '../capacity';
import { by, givenIn } from '../testing/decision';
import { centre, treating, units, visitator } from '../testing/people';
import { CapacitySet } from './facts';
import { setCapacity } from './set-capacity';

const body = { service: 'counselling', places: 40 } as const;
const set = CapacitySet.of({ byUnit: units.centre, ...body });

describe('a unit of the centre says how many it can help', () => {
  it('for itself', () => {
    givenIn(centreLife).when(setCapacity, body).by(centre).gives(set);
    const treatment = { service: 'treatment', places: 10 } as const;
    givenIn(centreLife)
      .when(setCapacity, treatment)
      .by(treating)
      .gives(CapacitySet.of({ byUnit: units.perpetrators, ...treatment }));
  });
  it('in silence when it is so already, and anew when it is not', () => {
    givenIn(centreLife, by(centre, set)).when(setCapacity, body).by(centre).givesNothing();
    givenIn(centreLife, by(centre, set))
      .when(setCapacity, { ...body, places: 0 })
      .by(centre)
      .gives(CapacitySet.of({ ...set.plain, places: 0 }));
  });
  it('and not for the other door, nor anywhere else', () => {
    givenIn(centreLife).when(setCapacity, body).by(treating).refuses('not-our-service');
    givenIn(centreLife).when(setCapacity, { service: 'treatment', places: 1 }).by(centre).refuses('not-our-service');
    givenIn(centreLife).when(setCapacity, body).by(visitator).refuses('not-our-service');
  });
});

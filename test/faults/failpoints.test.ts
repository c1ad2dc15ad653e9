import { expect, it } from '@jest/globals';
import { failpointNames } from '@vaern/platform';
import { Books } from './books';
import { atEvidence, atNudges, describeKills, onTheWayToKafka, withoutKafka } from './describe-kills';
import { House } from './house';

it('every failpoint there is has a hub killed at it', () => {
  expect([...withoutKafka, ...onTheWayToKafka, ...atEvidence, ...atNudges].toSorted()).toEqual(
    [...failpointNames].toSorted(),
  );
});

describeKills('PostgreSQL alone', withoutKafka, async () => {
  const house = await House.build();
  if (!(await house.start())) throw new Error(house.deaths[0]?.said);
  return { house, books: await Books.open(house), close: async () => undefined };
});

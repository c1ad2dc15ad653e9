import { afterAll, describe, expect } from '@jest/globals';
import { feedOf, startWorldApart, takesIn, verified, type FeedEvent, type WorldApart } from '../world';
import { theColleague } from './colleague';
import { centre, police, visitation } from './units';
import { theWithdrawal } from './withdrawal';

const readers = { [visitation]: 'visitator', [police]: 'feed-client', [centre]: 'counsellor' };
const attributes = ({ data: _data, ...rest }: FeedEvent) => rest;

/** Each topic holds what its recipient's feed says, whole and sealed; what was closed since cannot be called back. */
async function topicsAreTheFeeds({ world, broker }: WorldApart): Promise<void> {
  const topics = await takesIn(world, broker, Object.keys(readers));
  for (const [recipient, reader] of Object.entries(readers)) {
    const [topic = [], feed] = [topics[recipient], await feedOf(world.as(reader))];
    expect(topic.map(attributes)).toEqual(feed.map(attributes));
    expect(verified(topic)).toMatch(new RegExp(`^intact up to ${feed.length}:`));
    for (const [at, { data }] of feed.entries()) expect(data === undefined ? undefined : topic[at]?.data).toEqual(data);
  }
}

describe.each([
  ['the colleague', theColleague],
  ['the withdrawal', theWithdrawal],
])('over Kafka, with the police apart: %s', (name, story) => {
  let apart: WorldApart;
  afterAll(() => apart.stop());
  story(
    async () => {
      apart = await startWorldApart(`apart, ${name}`);
      return apart.world;
    },
    () => topicsAreTheFeeds(apart),
  );
});

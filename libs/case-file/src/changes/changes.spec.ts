import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@vaern/access';
import { TooManyRequests, type EventMessage } from '@vaern/gateway';
import type { Notice } from '@vaern/ledger';
import { Changes } from './changes';
import { News } from './news';
import { MOST } from './open-streams';

const [hers, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const visitation = 'municipality:0561/visitation';
const restricted = 'municipality:0561/restricted';
const actorOf = (unit: string, id = 'mette') => ({ id, agency: 'municipality:0561', unit }) as unknown as Actor;

/** What stands in the views: versions by case, and who is not to see one. */
function room() {
  const versions = new Map([
    [hers, 3],
    [other, 8],
  ]);
  const hidden = new Set<string>();
  const there = (ids: readonly string[]) =>
    ids.filter((id) => versions.has(id) && !hidden.has(id)).map((caseId) => ({ caseId }));
  const files = {
    among: async (_: Actor, ids: readonly string[]) => there(ids),
    casesWhere: async (_: Actor, __: string, [ids]: readonly unknown[]) => there(ids as readonly string[]),
    versionOf: async (_: Actor, id: string) => versions.get(id) ?? 0,
  };
  const news = new News();
  const standingOf = (unit: string) => (unit === restricted ? ('restricted' as const) : undefined);
  const changes = new Changes({ news, files: files as never, standingOf, pause: 1 });
  const say = (unit: string, caseId: string, stream = 'case') => news.say(unit, [{ stream, caseId } as Notice]);
  return { versions, hidden, news, changes, say };
}

/** Listens; `heard` resolves with everything that came when nothing more comes. */
function listen(changes: Changes, unit: string, caseId?: string) {
  const over = new AbortController();
  const got: string[] = [];
  const done = (async () => {
    for await (const { event, data } of changes.listen({ actor: actorOf(unit), caseId })(over.signal))
      got.push(`${event} ${JSON.stringify(data)}`);
  })();
  const heard = async () => {
    await new Promise((resolve) => setTimeout(resolve, 15));
    return got.splice(0);
  };
  return { heard, done, leave: () => (over.abort(), done) };
}
const at = (caseId: string, version?: string) => `case ${JSON.stringify({ caseId, ...(version && { version }) })}`;

describe('a stream of changes', () => {
  it('begins with the version of the case on the screen, and says each new one', async () => {
    const { changes, say, versions } = room();
    const mette = listen(changes, visitation, hers);
    expect(await mette.heard()).toEqual([at(hers, '3')]);
    versions.set(hers, 4);
    say(visitation, hers);
    expect(await mette.heard()).toEqual([at(hers, '4'), 'lists {}']);
    await mette.leave();
  });

  it('names no other case than the one on the screen', async () => {
    const { changes, say } = room();
    const mette = listen(changes, visitation, hers);
    await mette.heard();
    say(visitation, other);
    expect(await mette.heard()).toEqual(['lists {}']);
    await mette.leave();
  });

  it('says nothing to another unit', async () => {
    const { changes, say } = room();
    const police = listen(changes, 'police:1464/intake');
    say(visitation, hers);
    expect(await police.heard()).toEqual([]);
    await police.leave();
  });

  it('is silent about a case that may not be seen, and about one that is not there', async () => {
    const { changes, say, hidden, versions } = room();
    hidden.add(hers);
    versions.delete(other);
    for (const caseId of [hers, other]) {
      const mette = listen(changes, restricted, caseId);
      say(restricted, caseId);
      expect(await mette.heard()).toEqual([]);
      await mette.leave();
    }
  });

  it('says of a restricted case that lists changed to those alone whom it names', async () => {
    const { changes, say, hidden } = room();
    const named = listen(changes, restricted);
    say(restricted, hers);
    expect(await named.heard()).toEqual(['lists {}']);
    hidden.add(hers);
    say(restricted, hers);
    expect(await named.heard()).toEqual([]);
    await named.leave();
  });

  it('says once that the case on the screen is there no more, and then nothing more of it', async () => {
    const { changes, say, hidden } = room();
    const named = listen(changes, restricted, hers);
    await named.heard();
    hidden.add(hers);
    say(restricted, hers);
    expect(await named.heard()).toEqual([at(hers), 'lists {}']);
    say(restricted, hers);
    expect(await named.heard()).toEqual([]);
    await named.leave();
  });

  it('says that lists changed when a track did', async () => {
    const { changes, say } = room();
    const mette = listen(changes, visitation);
    say(visitation, hers, 'track');
    expect(await mette.heard()).toEqual(['lists {}']);
    await mette.leave();
  });

  it('says what came at once in one message', async () => {
    const { changes, say } = room();
    const mette = listen(changes, visitation);
    await mette.heard();
    for (let fact = 0; fact < 50; fact += 1) say(visitation, hers);
    expect(await mette.heard()).toEqual(['lists {}']);
    await mette.leave();
  });

  it('leaves nothing behind when its listener goes', async () => {
    const { changes, news } = room();
    const mette = listen(changes, visitation, hers);
    await mette.heard();
    expect([news.listening, changes.streams.count]).toEqual([1, 1]);
    await mette.leave();
    expect([news.listening, changes.streams.count]).toEqual([0, 0]);
  });

  it('ends when everything closes, and begins no more after that', async () => {
    const { changes } = room();
    const mette = listen(changes, visitation);
    await mette.heard();
    changes.close();
    await mette.done;
    await listen(changes, visitation).done;
    expect(changes.streams.count).toBe(0);
  });

  it('is refused to whoever has too many, until one of them is closed', async () => {
    const { changes } = room();
    const all = Array.from({ length: MOST }, () => listen(changes, visitation));
    const one = () => changes.listen({ actor: actorOf(visitation) });
    await all[0]!.heard();
    expect(one).toThrow(TooManyRequests);
    expect(() => changes.listen({ actor: actorOf(visitation, 'bo') })).not.toThrow();
    await all[0]!.leave();
    expect(one).not.toThrow();
    await Promise.all(all.map(({ leave }) => leave()));
  });

  it('is not counted when it never began', async () => {
    const { changes } = room();
    const messages = changes.listen({ actor: actorOf(visitation) })(new AbortController().signal);
    await (messages[Symbol.asyncIterator]() as AsyncGenerator<EventMessage>).return(undefined);
    expect(changes.streams.count).toBe(0);
  });
});

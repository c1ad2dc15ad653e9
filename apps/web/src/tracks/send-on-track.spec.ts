import { describe, expect, it } from '@jest/globals';
import { Refused, type Problem } from '../api/answers';
import { TrackChanged } from '../api/track-changed';
import { isTrackDecision, sendOnTrack } from './send-on-track';

const refused = (type: string) => new Refused({ type: `/problems/${type}`, status: 409 } as Problem);
/** A hub at this version: it refuses whatever rests on another; the page is told of it after so many looks. */
function hub(version: string, told = 0) {
  const sent: (string | undefined)[] = [];
  let looks = 0;
  return {
    sent,
    look: async () => ((looks += 1) > told ? version : '1'),
    post: async (ifMatch?: string) => {
      sent.push(ifMatch);
      if (ifMatch !== undefined && ifMatch !== version) throw refused('conflict');
      return 'done';
    },
  };
}

describe('what is decided on a track', () => {
  it('is sent with the version that stands on the page', async () => {
    const { sent, look, post } = hub('4');
    expect([await sendOnTrack({ version: '4', look }, post), sent]).toEqual(['done', ['4']]);
  });
  it('is not sent again by itself when the track has gone on, and says which version it has now', async () => {
    const { sent, look, post } = hub('4', 2);
    const error = await sendOnTrack({ version: '3', look }, post).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TrackChanged);
    expect([(error as TrackChanged).version, sent]).toEqual(['4', ['3']]);
  });
  it('is refused as the hub says where it is something else', async () => {
    const { look } = hub('4');
    const post = () => Promise.reject(refused('key-used-otherwise'));
    await expect(sendOnTrack({ version: '3', look }, post)).rejects.toThrow('/problems/key-used-otherwise');
  });
  it('is accepting, declining, closing, consents and referrals; what only adds is none', () => {
    expect(['acceptance', 'decline', 'closure', 'consents', 'referrals'].every(isTrackDecision)).toBe(true);
    expect(['advice', 'sessions', 'persons', 'receipt'].some(isTrackDecision)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { pictureWith, placedPictures } from '../../test/picture';
import { samples } from '../../test/samples';
import { shownIn } from './shown-in';

const JPEG = 'image/jpeg';

describe('what a picture says of itself', () => {
  it('is that it has a position, and never which', async () => {
    const shows = await shownIn(pictureWith({ position: [55, 8] }), JPEG);
    expect(shows?.position).toBe(true);
    expect(JSON.stringify(shows)).not.toMatch(/55|8\.45|27/);
  });
  it.each(Object.entries(placedPictures()))(
    'is that it has a position, of whatever kind it is: %s',
    async (_, [type, bytes]) => expect((await shownIn(bytes, type))?.position).toBe(true),
  );
  it.each(Object.entries(placedPictures({})).filter(([kind]) => !kind.endsWith('by a program')))(
    'is nothing of a position where it has none: %s',
    async (_, [type, bytes]) => expect((await shownIn(bytes, type))?.position ?? false).toBe(false),
  );
  it('is every text that somebody wrote into it', async () =>
    expect(await shownIn(pictureWith({ text: 'Udsigten fra Havnegade 12' }), JPEG)).toEqual({
      position: false,
      texts: ['Udsigten fra Havnegade 12'],
    }));
  it('is both, where there are both', async () => {
    const shows = await shownIn(pictureWith({ position: [55, 8], text: 'Stuen' }), JPEG);
    expect(shows).toMatchObject({ position: true, texts: expect.arrayContaining(['Stuen']) });
  });
  it('is nothing where it says nothing, is broken or is no picture', async () => {
    expect(await shownIn(samples.jpg, JPEG)).toBeUndefined();
    expect(await shownIn(Buffer.alloc(0), JPEG)).toBeUndefined();
    expect(await shownIn(pictureWith({ position: [55, 8] }).subarray(0, 60), JPEG)).toBeUndefined();
    expect(await shownIn(pictureWith({ position: [55, 8] }), 'video/mp4')).toBeUndefined();
    for (let cut = 1; cut < 120; cut += 7)
      await expect(
        shownIn(pictureWith({ position: [55, 8], text: 'x' }).subarray(0, cut), JPEG),
      ).resolves.not.toThrow();
  });
  it('is no more than fifty texts of five hundred letters', async () => {
    const [text = ''] = (await shownIn(pictureWith({ text: 'Havnegade '.repeat(200) }), JPEG))?.texts ?? [];
    expect(text).toHaveLength(500);
  });
});

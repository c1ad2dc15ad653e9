import { afterEach, describe, expect, it } from '@jest/globals';
import { startClamdLike, type Clamd } from '../../test/clamd-like';
import { describeScanner } from '../../test/describe-scanner';
import { longPicture } from '../../test/picture';
import { samples } from '../../test/samples';
import { bytesOf, coming, MB, owner, uploading } from '../../test/uploading';
import { ClamdScanner } from './clamd';
import { inspect } from './inspect';
import { noScanner, ScanFailed, type Scanner } from './scanner';

const running: Clamd[] = [];
const clamd = async (options?: Parameters<typeof startClamdLike>[0]) => {
  const started = await startClamdLike(options);
  running.push(started);
  return new ClamdScanner(started.url);
};
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

describeScanner('nobody', async () => noScanner, { looks: false });
describeScanner('a clamd', () => clamd(), { looks: true });
const given = process.env.CLAMD_URL;
if (given !== undefined) describeScanner(given, async () => new ClamdScanner(given), { looks: true });

describe('a clamd that cannot say', () => {
  it('because it is not there', async () => {
    const gone = await startClamdLike();
    await gone.close();
    await expect(new ClamdScanner(gone.url).scan(coming(samples.text))).rejects.toBeInstanceOf(ScanFailed);
  });
  it('because the file is too large for it: it hangs up while more is coming', async () =>
    await expect((await clamd({ limit: MB })).scan(coming(bytesOf(9 * MB)))).rejects.toBeInstanceOf(ScanFailed));
  it.each(['', 'stream: OK FOUND? ERROR', 'nonsense'])('because it says %j', async (says) =>
    expect((await clamd({ says })).scan(coming(samples.text))).rejects.toBeInstanceOf(ScanFailed),
  );
});

describe('what is found of a file', () => {
  const inspected = async (scanner: Scanner, filename = 'chat.txt') => {
    const { uploads } = uploading();
    const { uploadId } = await uploads.begin(owner, 'key', samples.text.length);
    await uploads.append(owner, uploadId, { offset: 0, source: coming(samples.text) });
    return inspect(await uploads.arrived(owner, uploadId), { kind: 'message', filename }, scanner);
  };
  const scanner = (scan: Scanner['scan']): Scanner => ({ scan });

  it('is where a picture was taken, also when that stands at its very end', async () => {
    const { uploads } = uploading();
    const picture = longPicture();
    const { uploadId } = await uploads.begin(owner, 'key', picture.length);
    await uploads.append(owner, uploadId, { offset: 0, source: coming(picture) });
    const arrived = await uploads.arrived(owner, uploadId);
    const claim = { kind: 'picture', filename: 'stue.webp' };
    expect(await inspect(arrived, claim, noScanner)).toMatchObject({ shows: { position: true } });
  });
  it('is recorded as not scanned where nobody scans, and goes into no quarantine for it', async () =>
    expect(await inspected(noScanner)).toEqual({
      evidenceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      size: samples.text.length,
      mediaType: 'text/plain',
      key: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      scan: 'not-scanned',
    }));
  it('goes into quarantine when the scan finds something, whatever its type', async () =>
    expect(
      await inspected(
        scanner(async () => 'found'),
        'stue.jpg',
      ),
    ).toMatchObject({ scan: 'found', quarantine: 'scan-found' }));
  it('goes into quarantine when it cannot be scanned', async () => {
    const failing = scanner(() => Promise.reject(new ScanFailed(new Error('x'))));
    expect(await inspected(failing)).toMatchObject({ scan: 'failed', quarantine: 'scan-failed' });
  });
  it('goes into quarantine for its type, though nothing was found', async () =>
    expect(
      await inspected(
        scanner(async () => 'clean'),
        'stue.jpg',
      ),
    ).toMatchObject({ scan: 'clean', quarantine: 'type-mismatch' }));
  it('is not made up when something else failed', async () =>
    await expect(inspected(scanner(() => Promise.reject(new Error('disk'))))).rejects.toThrow('disk'));
});

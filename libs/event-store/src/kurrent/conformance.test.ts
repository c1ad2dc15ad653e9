import { describeEventStore } from '../../test/conformance';
import { startFakeKurrentdb } from '../../test/fake-kurrentdb/start';
import { openKurrentEventStore } from './open';

const real = process.env.KURRENTDB_URL;

describeEventStore(real ? 'the store in KurrentDB' : 'the store in a fake KurrentDB', async () => {
  const fake = real ? undefined : await startFakeKurrentdb();
  const url = real ?? fake?.url ?? '';
  return { open: () => openKurrentEventStore(url), dispose: async () => fake?.stop() };
});

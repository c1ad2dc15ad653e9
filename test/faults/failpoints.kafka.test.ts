import { jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBroker } from '../../libs/ledger/test/broker';
import { Books } from './books';
import { describeKills, onTheWayToKafka } from './describe-kills';
import { House } from './house';

jest.setTimeout(240_000); // a broker waits ten seconds for a consumer that was killed

const inBetween = [...onTheWayToKafka, 'view.after-commit'] as const;

describeKills('Kafka', inBetween, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'vaern-kafka-'));
  const broker = await startBroker(folder); // its topics are this hub's alone
  const environment = {
    KAFKA_BROKERS: broker.brokers,
    KAFKA_SASL_USERNAME: broker.admin.username,
    KAFKA_SASL_PASSWORD: broker.admin.password,
  };
  const house = await House.build({ real: { environment } });
  if (!(await house.start())) throw new Error(house.deaths[0]?.said);
  const close = async () => {
    await broker.stop();
    await rm(folder, { recursive: true });
  };
  return { house, books: await Books.open(house), close };
});

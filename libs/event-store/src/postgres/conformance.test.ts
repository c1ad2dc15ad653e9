import { storeDatabase } from '../../test/postgres';
import { describeEventStore } from '../../test/conformance';
import { PostgresEventStore } from './postgres-event-store';

describeEventStore('the store in PostgreSQL', async () => {
  const database = await storeDatabase();
  return { open: async () => new PostgresEventStore(database.another()), dispose: () => database.drop() };
});

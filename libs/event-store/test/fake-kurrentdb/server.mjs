// A KurrentDB for tests: `node server.mjs [--port <port>] [--file <path>]`. Serves what Værn asks of a real one:
// append with expected revision, read, read all, filtered catch-up subscriptions. Started with a channel to its
// parent it says where it listens, obeys it, and ends with it; without one it prints where it listens.
import { parseArgs } from 'node:util';
import { Appends } from './appends.mjs';
import { Log } from './log.mjs';
import { Reads } from './reads.mjs';
import { features, grpc, ServerFeaturesService, StreamsService } from './stubs.mjs';

const SIXTEEN_MEGABYTES = 16 * 1024 * 1024;

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, file: { type: 'string' } } });
const log = new Log(values.file);
const appends = new Appends(log);
const reads = new Reads(log);

const unsupported = (_, answer) => answer({ code: grpc.status.UNIMPLEMENTED, message: 'not needed by the tests' });

const server = new grpc.Server({ 'grpc.max_receive_message_length': SIXTEEN_MEGABYTES });
server.addService(ServerFeaturesService, { getSupportedMethods: (_, answer) => answer(null, supported()) });
server.addService(StreamsService, {
  append: appends.single,
  batchAppend: appends.batch,
  read: reads.read,
  delete: unsupported,
  tombstone: unsupported,
});
server.bindAsync(`127.0.0.1:${values.port}`, grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  if (process.send) process.send({ port });
  else process.stdout.write(`kurrentdb://127.0.0.1:${port}?tls=false\n`);
});

process.on('message', (order) => {
  if (order === 'drop-subscriptions') reads.dropSubscriptions();
  if (order === 'lose-next-answer') appends.loseNextAnswer();
  process.send({ done: order });
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => {
  server.forceShutdown();
  log.close();
  process.exit(0);
});

function supported() {
  const method = new features.SupportedMethod();
  method.setServiceName('event_store.client.streams.streams');
  method.setMethodName('batchappend');
  const answer = new features.SupportedMethods();
  answer.setEventStoreServerVersion('24.10.0');
  answer.addMethods(method);
  return answer;
}

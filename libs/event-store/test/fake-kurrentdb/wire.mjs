// Between protocol messages and the log's records.
import { Any, empty, messages, Status, streams } from './stubs.mjs';

const TICKS_PER_MILLISECOND = 10_000n;

export const streamName = (named) => Buffer.from(named.getStreamName_asU8()).toString('utf8');

export const proposed = (message) => ({
  id: message.getId().getString(),
  type: message.getMetadataMap().get('type'),
  contentType: message.getMetadataMap().get('content-type'),
  data: message.getData_asB64(),
  meta: message.getCustomMetadata_asB64(),
});

export function expectation(options, revision) {
  if (options.hasNoStream()) return 'none';
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'exists' : Number(revision);
}

export function recorded(record, uuidOption) {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuid(record.id, uuidOption));
  event.setStreamIdentifier(identifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setCommitPosition(String(record.position));
  event.setPreparePosition(String(record.position));
  event.setData(record.data);
  event.setCustomMetadata(record.meta);
  const metadata = event.getMetadataMap();
  metadata.set('type', record.type);
  metadata.set('content-type', record.contentType);
  metadata.set('created', String(BigInt(record.created) * TICKS_PER_MILLISECOND));
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  read.setCommitPosition(String(record.position));
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
}

export function confirmation(id) {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(id);
  const response = new streams.ReadResp();
  response.setConfirmation(confirmed);
  return response;
}

export function notFound(stream) {
  const missing = new streams.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(identifier(stream));
  const response = new streams.ReadResp();
  response.setStreamNotFound(missing);
  return response;
}

export function batchAnswer(correlationId, stream, outcome) {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(correlationId);
  response.setStreamIdentifier(identifier(stream));
  if (outcome.refused) response.setError(wrongVersion(outcome));
  else response.setSuccess(batchSuccess(outcome));
  return response;
}

export function singleAnswer(outcome) {
  const response = new streams.AppendResp();
  if (outcome.refused) {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (outcome.actual < 0) wrong.setCurrentNoStream(new messages.Empty());
    else wrong.setCurrentRevision(String(outcome.actual));
    response.setWrongExpectedVersion(wrong);
    return response;
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(outcome.position));
  position.setPreparePosition(String(outcome.position));
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(outcome.revision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
}

function batchSuccess({ revision, position }) {
  const place = new messages.AllStreamPosition();
  place.setCommitPosition(String(position));
  place.setPreparePosition(String(position));
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(revision));
  success.setPosition(place);
  return success;
}

function wrongVersion({ actual }) {
  const wrong = new messages.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  const details = new Any();
  details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  const status = new Status();
  status.setMessage('WrongExpectedVersion');
  status.setDetails(details);
  return status;
}

function identifier(stream) {
  const named = new messages.StreamIdentifier();
  named.setStreamName(Uint8Array.from(Buffer.from(stream, 'utf8')));
  return named;
}

function uuid(id, option) {
  const answer = new messages.UUID();
  if (!option?.hasStructured()) {
    answer.setString(id);
    return answer;
  }
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const structured = new messages.UUID.Structured();
  structured.setMostSignificantBits(String(bytes.readBigInt64BE(0)));
  structured.setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  answer.setStructured(structured);
  return answer;
}

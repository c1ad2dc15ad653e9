import { z } from 'zod';
import { attributesOf, pascal } from './attributes';
import { MalformedNotice } from './faults';
import type { Notice, NoticeData } from './notice';

/** A notice as a CloudEvent in JSON: every attribute a string, words sealed, `data` absent once the case is closed. */
export interface CloudEvent {
  readonly [attribute: string]: string | NoticeData;
}

const digest = z.string().regex(/^[\w-]{43}$/);
const count = z.string().regex(/^(0|[1-9]\d{0,14})$/);
const instant = z.iso.datetime({ precision: 3 });
const wire = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().regex(/^\/vaern\/[a-z0-9-]+:[a-z0-9-]+\/[a-z0-9-]+$/),
  type: z.string().regex(/^dk\.vaern\.[a-z]+(-[a-z]+)*\.v1$/),
  subject: z.string().regex(/^[a-z]+\/[0-9a-f-]{36}$/),
  time: instant,
  sequence: count,
  partitionkey: z.uuid(),
  legalbasis: z.string(),
  occurredat: instant,
  recordedat: instant,
  backfill: z.enum(['true', 'false']),
  tableversion: count,
  version: count,
  epoch: count,
  datadigest: digest,
  previoushash: digest,
  hash: digest,
});
const data = z.record(z.string(), z.unknown()).optional();

export const toCloudEvent = (notice: Notice): CloudEvent => ({
  ...attributesOf(notice),
  hash: notice.hash,
  ...(notice.data && { data: notice.data }),
});

/** @throws MalformedNotice; whether the notice is what its hash says is `faultIn`'s to tell. */
export function fromCloudEvent(event: Readonly<Record<string, unknown>>): Notice {
  const read = wire.safeParse(event);
  if (!read.success) throw new MalformedNotice(String(read.error.issues[0]?.path[0]));
  const told = data.safeParse(event.data);
  if (!told.success) throw new MalformedNotice('data');
  return noticeOf(read.data, told.data);
}

function noticeOf(event: z.infer<typeof wire>, told: NoticeData | undefined): Notice {
  return {
    id: event.id,
    recipient: event.source.slice('/vaern/'.length),
    stream: event.subject.slice(0, event.subject.indexOf('/')),
    caseId: event.partitionkey,
    type: pascal(event.type.slice('dk.vaern.'.length, -'.v1'.length)),
    toldAt: event.time,
    legalBasis: event.legalbasis,
    occurredAt: event.occurredat,
    recordedAt: event.recordedat,
    backfill: event.backfill === 'true',
    tableVersion: Number(event.tableversion),
    version: Number(event.version),
    number: Number(event.sequence),
    epoch: Number(event.epoch),
    dataDigest: event.datadigest,
    previousHash: event.previoushash,
    hash: event.hash,
    ...(told && { data: told }),
  };
}

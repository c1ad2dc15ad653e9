import { attributesOf } from '../attributes';
import { fromCloudEvent } from '../cloud-event';
import { MalformedNotice } from '../faults';
import type { Notice } from '../notice';
import type { WireRecord } from './ports';

/** CloudEvents Kafka binding, binary mode: attributes are headers, the value is the data alone. */
export function toRecord(notice: Notice): WireRecord {
  const { datacontenttype = '', ...attributes } = attributesOf(notice);
  const headers = Object.entries({ ...attributes, hash: notice.hash }).map(([name, value]) => [`ce_${name}`, value]);
  return {
    key: notice.caseId,
    value: notice.data ? Buffer.from(JSON.stringify(notice.data)) : null,
    headers: { ...Object.fromEntries(headers), 'content-type': datacontenttype },
  };
}

/** @throws MalformedNotice */
export function fromRecord({ headers, value }: WireRecord): Notice {
  const attributes = Object.entries(headers).flatMap(([name, text]) =>
    name.startsWith('ce_') ? [[name.slice('ce_'.length), text]] : [],
  );
  return fromCloudEvent({ ...Object.fromEntries(attributes), ...(value && { data: parsed(value) }) });
}

function parsed(value: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(value).toString());
  } catch {
    throw new MalformedNotice('data');
  }
}

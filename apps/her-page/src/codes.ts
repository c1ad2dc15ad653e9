import type { paths } from '#described/schema';

/** What the hub takes of an entry, a file and a first contact, and what it says to everybody, by its own description. */
export type EntryBody = paths['/api/own/log']['post']['requestBody']['content']['application/json'];
export type FileBody = paths['/api/own/evidence']['post']['requestBody']['content']['application/json'];
export type ContactBody = paths['/api/own/contacts']['post']['requestBody']['content']['application/json'];
export type Help = paths['/api/own/help']['get']['responses'][200]['content']['application/json'];
type Channel = EntryBody['channels'][number];
type Behaviour = EntryBody['behaviours'][number];

/** Each code of the hub once, in the order in which she is asked. One that is missing here does not compile. */
const codes = <Code extends string>(order: Readonly<Record<Code, true>>) =>
  Object.entries(order).map(([code]) => code as Code);

export const channels = codes<Channel>({
  sms: true,
  call: true,
  'social-media': true,
  email: true,
  letter: true,
  'in-person': true,
  'third-party': true,
  device: true,
  other: true,
});
export const behaviours = codes<Behaviour>({
  contact: true,
  approach: true,
  'home-visit': true,
  'work-visit': true,
  following: true,
  surveillance: true,
  'digital-intrusion': true,
  rumours: true,
  threat: true,
  violence: true,
  damage: true,
  'break-in': true,
  other: true,
});
export const worksThere = codes<ContactBody['affectedIsEmployee']>({ no: true, yes: true, unknown: true });
export const others = codes<NonNullable<ContactBody['anonymousToward']>>({ none: true, partners: true, all: true });
export const obtained = codes<FileBody['obtained']>({
  screenshot: true,
  'photo-of-screen': true,
  'own-camera': true,
  original: true,
  export: true,
  'third-party': true,
});

import kafkajs, { type AclEntry, type AclOperationTypes, type Admin } from 'kafkajs';
import { groupPrefixOf, topicOf } from './topic';

/** A Kafka user who reads for one agency, or for a fenced part of it. */
export interface ReadingUser {
  readonly username: string;
  readonly agency: string;
  readonly recipients: readonly string[];
}

export interface Provision {
  readonly recipients: readonly string[];
  readonly readers: readonly ReadingUser[];
  /** The courier's user: writes every topic. Absent: the broker knows no users, and there are no rights to give. */
  readonly writer?: string;
  /** The ledger is the source: topics keep this many days, 14 without it. */
  readonly retentionDays?: number;
  /** -1, the broker's own default, without it. */
  readonly replicationFactor?: number;
}

const {
  AclOperationTypes: Operation,
  AclPermissionTypes: Permission,
  AclResourceTypes: Resource,
  ResourcePatternTypes: Pattern,
} = kafkajs;

/** Makes the topics that are missing, and leaves these users exactly the rights they need: repeatable. */
export async function provisionTopics(admin: Admin, wanted: Provision): Promise<void> {
  await makeTopics(admin, wanted);
  const { writer } = wanted;
  if (writer === undefined) return;
  const rights = eachOnce([
    ...wanted.recipients.flatMap((recipient) => writes(writer, topicOf(recipient))),
    ...wanted.readers.flatMap(readsOf),
  ]);
  const usernames = [...new Set([writer, ...wanted.readers.map((reader) => reader.username)])];
  for (const username of usernames) await takeAway(admin, username, rights);
  await admin.createAcls({ acl: rights });
  await inForce(admin, usernames, rights);
}

async function makeTopics(admin: Admin, { recipients, retentionDays = 14, replicationFactor = -1 }: Provision) {
  const configEntries = [
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'retention.ms', value: String(retentionDays * 86_400_000) },
  ];
  const existing = new Set(await admin.listTopics());
  const topics = recipients
    .map(topicOf)
    .filter((topic) => !existing.has(topic))
    .map((topic) => ({ topic, numPartitions: 1, replicationFactor, configEntries }));
  if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true });
}

async function takeAway(admin: Admin, username: string, rights: readonly AclEntry[]): Promise<void> {
  const kept = new Set(rights.map(named));
  const extra = (await rightsOf(admin, username)).filter((right) => !kept.has(named(right)));
  if (extra.length > 0) await admin.deleteAcls({ filters: extra });
}

/** The broker answers before it obeys. @throws Error if it does not within five seconds */
async function inForce(admin: Admin, usernames: readonly string[], rights: readonly AclEntry[]): Promise<void> {
  for (let tried = 0; tried < 50; tried += 1) {
    const held = await Promise.all(usernames.map((username) => rightsOf(admin, username)));
    const names = new Set(held.flat().map(named));
    if (names.size === rights.length && rights.every((right) => names.has(named(right)))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the Kafka broker did not take the rights it was given');
}

async function rightsOf(admin: Admin, username: string): Promise<readonly AclEntry[]> {
  const held = await admin.describeAcls({
    resourceType: Resource.ANY,
    resourcePatternType: Pattern.ANY,
    operation: Operation.ANY,
    permissionType: Permission.ANY,
    principal: `User:${username}`,
  });
  return held.resources.flatMap(({ acls, ...on }) => acls.map((acl) => ({ ...on, ...acl })));
}

const readsOf = ({ username, agency, recipients }: ReadingUser): AclEntry[] => [
  {
    ...allow(username, groupPrefixOf(agency), Operation.READ),
    resourceType: Resource.GROUP,
    resourcePatternType: Pattern.PREFIXED,
  },
  ...recipients.flatMap((recipient) =>
    [Operation.READ, Operation.DESCRIBE].map((may) => allow(username, topicOf(recipient), may)),
  ),
];

const writes = (username: string, topic: string): AclEntry[] =>
  [Operation.WRITE, Operation.DESCRIBE].map((may) => allow(username, topic, may));

const allow = (username: string, resourceName: string, may: AclOperationTypes): AclEntry => ({
  resourceType: Resource.TOPIC,
  resourceName,
  resourcePatternType: Pattern.LITERAL,
  principal: `User:${username}`,
  host: '*',
  operation: may,
  permissionType: Permission.ALLOW,
});

/** A user who both writes and reads describes a topic once. */
const eachOnce = (rights: readonly AclEntry[]) => [...new Map(rights.map((right) => [named(right), right])).values()];

const named = ({ resourceType, resourceName, resourcePatternType, principal, operation: may }: AclEntry) =>
  [resourceType, resourceName, resourcePatternType, principal, may].join(' ');

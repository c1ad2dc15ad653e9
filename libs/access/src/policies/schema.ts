import { rightNames, rights, type About } from '../rights';
import { posts } from '../roles';

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const kindsOfRight: readonly About[] = ['agency', 'codes', 'act', 'answer', 'words', 'track'];
/** The groups of its kind, and on what it is asked. Words are words, in a case or in a track. */
const kinds: Readonly<Record<About, { readonly groups: readonly string[]; readonly resource: string }>> = {
  agency: { groups: ['agency'], resource: 'Agency' },
  codes: { groups: ['codes'], resource: 'Case' },
  act: { groups: ['act'], resource: 'Case' },
  answer: { groups: ['answer'], resource: 'Case' },
  words: { groups: ['words'], resource: 'Case' },
  track: { groups: ['track'], resource: 'Track' },
  'track-words': { groups: ['track', 'words'], resource: 'Track' },
};

/** The Cedar schema: each right is an action, in the group of its kind. */
export const schema = [
  `entity Post enum [${quoted(posts)}];`,
  'entity Actor in [Post] = { hasRight: Bool, isMachine: Bool, throughMachine: Bool };',
  'entity Agency;',
  'entity Case = { standing: String, unaccepted: Bool, restricted: Bool, relations: Set<String> };',
  'entity Track = { standing: String };',
  `action ${quoted(kindsOfRight)};`,
  ...rightNames.map((right) => {
    const { groups, resource } = kinds[rights[right].about];
    return `action "${right}" in [${quoted(groups)}] appliesTo { principal: [Actor], resource: [${resource}], context: { purpose?: String } };`;
  }),
].join('\n');

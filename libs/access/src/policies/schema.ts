import { rightNames, rights, type About } from '../rights';
import { posts } from '../roles';

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const kindsOfRight: readonly About[] = ['agency', 'codes', 'act', 'answer', 'words'];

/** The Cedar schema: each right is an action, in the group of its kind. */
export const schema = [
  `entity Post enum [${quoted(posts)}];`,
  'entity Actor in [Post] = { hasRight: Bool, isMachine: Bool, throughMachine: Bool };',
  'entity Agency;',
  'entity Case = { standing: String, unaccepted: Bool, restricted: Bool, relations: Set<String> };',
  `action ${quoted(kindsOfRight)};`,
  ...rightNames.map((right) => {
    const { about } = rights[right];
    const resource = about === 'agency' ? 'Agency' : 'Case';
    return `action "${right}" in ["${about}"] appliesTo { principal: [Actor], resource: [${resource}], context: { purpose?: String } };`;
  }),
].join('\n');

import { centre } from './centre';
import { everywhere } from './everywhere';
import { municipality } from './municipality';
import { police } from './police';
import { track } from './track';

export { schema } from './schema';

/** Every policy by its id: what the read log keeps as the reason why someone was let in. */
export const policies: Readonly<Record<string, string>> = {
  ...everywhere,
  ...municipality,
  ...police,
  ...centre,
  ...track,
};

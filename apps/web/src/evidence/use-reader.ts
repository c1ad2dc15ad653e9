import { useSession } from '../session/session';
import { roleWords } from '../session/session.words';
import { useWords } from '../words/words';

/** What the read log calls whoever reads: by name, or by role where there is no name. */
export function useReader(): string {
  const { name, role } = useSession();
  const roles: Readonly<Record<string, string>> = useWords(roleWords);
  return name ?? roles[role] ?? role;
}

import { agencyOf, DESK, type DeskWork, type Reader } from '@vaern/vault';

/** The CaseDesk, as it signs for what it opens of its own accord: in the read log of the home's agency. */
export const asItself = (home: string, purpose: DeskWork, requestId: string): Reader => ({
  account: DESK,
  role: DESK,
  agency: agencyOf(home),
  unit: home,
  purpose,
  policies: [],
  requestId,
});

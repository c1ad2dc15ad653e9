import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { caseQuery, versionDone } from '../cases/case-data';
import { useSession } from '../session/session';
import { noticePresence } from './attended';
import { begin, begunOn, endWriting, onBegun } from './begun';
import { ChangedMeanwhile } from './changed-meanwhile';
import { placeOf, type Place } from './place';
import { refreshCase, showWords } from './refresh';
import { shownVersion } from './shown-version';
import { isNewer, newer } from './since';
import { useChanges } from './use-changes';

/** Milliseconds in which what was done here may be fetched by whoever did it. */
const A_MOMENT = 250;

/** Keeps what is on the screen as the hub has it, and says so to whoever is writing. */
export function Live() {
  const session = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const version = useChanges(session, place);
  useEffect(() => noticePresence(window), []);
  useEffect(() => endWriting, [pathname]);
  return (
    <div className="changed-place" aria-live="polite">
      {place.caseId !== undefined && <OneCase key={pathname} caseId={place.caseId} place={place} version={version} />}
    </div>
  );
}

interface OneProps {
  readonly caseId: string;
  readonly place: Place;
  /** What the hub has. */
  readonly version: string | undefined;
}

function OneCase({ caseId, place: { isForm, isCall }, version }: OneProps) {
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useQuery({ ...caseQuery(caseId), enabled: false });
  const shown = data && newer(data.version, versionDone(caseId));
  const begun = useSyncExternalStore(onBegun, () => begunOn(caseId));
  useEffect(() => {
    if (!isNewer(version, data?.version)) return undefined;
    let callOff: (() => void) | undefined;
    const timer = setTimeout(() => {
      if (!isNewer(version, shownVersion(client, caseId))) return;
      callOff = refreshCase(client, caseId);
      if (isCall) callOff = showWords(client, caseId);
    }, A_MOMENT);
    return () => {
      clearTimeout(timer);
      callOff?.();
    };
  }, [client, caseId, isCall, version, data?.version, dataUpdatedAt]);
  useEffect(() => {
    if (shown === undefined) return undefined;
    if (isForm) begin(caseId, shown);
    const writes = () => begin(caseId, shown);
    document.addEventListener('input', writes);
    return () => document.removeEventListener('input', writes);
  }, [caseId, isForm, shown, begun]);
  return begun === undefined ? null : (
    <ChangedMeanwhile caseId={caseId} begun={begun} now={newer(data?.version, version)} />
  );
}

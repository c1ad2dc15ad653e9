import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useAct, type BodyOf } from '../cases/use-act';
import { Save } from '../forms/save';
import { useQuestions } from '../forms/use-questions';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { ownAccessWords } from './own-access.words';
import { Slip } from './slip';
import { StandingAccess } from './standing-access';

/** Giving her a code, and ending what it opens. */
export function OwnAccessPage() {
  const say = useWords(ownAccessWords);
  return <SubPage title={say.title}>{(file) => <OwnAccess file={file} />}</SubPage>;
}

function OwnAccess({ file }: { readonly file: CaseFile }) {
  const say = useWords(ownAccessWords);
  const [code, setCode] = useState<string>();
  if (code !== undefined) return <Slip code={code} given={() => setCode(undefined)} />;
  return (
    <div className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      {file.ownAccess ? <StandingAccess file={file} access={file.ownAccess} /> : <p className="calm">{say.none}</p>}
      {(!file.ownAccess || isExpired(file.ownAccess)) && <GiveCode file={file} show={setCode} />}
    </div>
  );
}

/** A code that nobody used in time is good no longer: another takes its place. */
const isExpired = ({ boundAt, useBy }: NonNullable<CaseFile['ownAccess']>): boolean =>
  boundAt === undefined && useBy !== undefined && Date.parse(useBy) < Date.now();

interface GiveProps {
  readonly file: CaseFile;
  readonly show: (code: string) => void;
}

function GiveCode({ file: { caseId }, show }: GiveProps) {
  const say = useWords(ownAccessWords);
  const labels = useLabels();
  const act = useAct('own-access', { caseId }, ({ code }) => code !== undefined && show(code));
  const { asked, fields } = useQuestions(
    () => [
      {
        name: 'perpetratorHasAccess',
        as: 'radios',
        label: say.access,
        hint: say.accessHint,
        options: labels.list('yes-no-unknown'),
      },
      { name: 'means', as: 'radios', label: say.means, options: labels.list('own-access-means') },
    ],
    (answers) => act.mutate(answers as BodyOf<'own-access'>),
    { place: 'choices', act },
  );
  return (
    <form {...asked.form} aria-label={say.open}>
      <Notice kind="warning">
        <p>{say.face}</p>
        <p>{say.before}</p>
      </Notice>
      {fields}
      <Save act={act} label={say.open} primary />
    </form>
  );
}

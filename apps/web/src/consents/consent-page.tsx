import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { DoneInCase } from '../cases/done-in-case';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import type { Questions } from '../forms/questions';
import { Save } from '../forms/save';
import { useQuestions } from '../forms/use-questions';
import { callWords } from '../call/call.words';
import { choosable, recipientsFrom } from '../referral/draft';
import { useSession } from '../session/session';
import { classWords } from '../words/classes.words';
import { capital, useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { childrenIn, consentOf, guardiansIn } from './consent-draft';
import { ConsentLines } from './consent-lines';
import { CONSENT_TEXT, ConsentText } from './consent-text';
import { consentWords } from './consents.words';

/** Giving a consent: who answers, whom it names, what for, what they may be told, until when. */
export function ConsentPage() {
  const say = useWords(consentWords);
  return <SubPage title={say.newTitle}>{(file) => <NewConsent file={file} />}</SubPage>;
}

function NewConsent({ file }: { readonly file: CaseFile }) {
  const say = useWords(consentWords);
  const act = useAct('consents', { caseId: file.caseId }, () => kept.sent());
  const { asked, fields, kept } = useQuestions(useConsentQuestions(file), (answers) => act.mutate(consentOf(answers)), {
    begin: { explainedVersion: CONSENT_TEXT },
    place: { form: 'consent', caseId: file.caseId },
    act,
  });
  if (act.isSuccess) {
    return <DoneInCase said={say.saved} caseId={file.caseId} />;
  }
  return (
    <>
      <form {...asked.form} className="page-narrow">
        <DraftFound draft={kept} />
        <ConsentText />
        {fields}
        <Notice kind="info">{say.stays}</Notice>
        <DraftSaved draft={kept} />
        <Save act={act} label={say.save} primary />
      </form>
      {file.consents.length > 0 && (
        <section>
          <h2>{say.title}</h2>
          <ConsentLines file={file} />
        </section>
      )}
    </>
  );
}

function useConsentQuestions(file: CaseFile): Questions {
  const say = useWords(consentWords);
  const call = useWords(callWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const { unit } = useSession();
  const [guardians, children] = [guardiansIn(file, call.unnamed), childrenIn(file, call.unnamed)];
  const hint = guardians.length === 0 ? say.guardianNone : say.guardianHint;
  return ({ by }) => [
    { name: 'by', as: 'radios', label: say.by, options: labels.list('consent-by') },
    by === 'guardian' && { name: 'guardian', as: 'select', label: say.guardian, hint, options: guardians },
    by === 'guardian' && { name: 'onBehalfOf', as: 'select', label: say.onBehalfOf, options: children },
    { name: 'how', as: 'radios', label: say.how, options: labels.list('consent-how') },
    { name: 'explainedVersion', as: 'line', label: say.version, hint: say.versionHint },
    { name: 'interpreterUsed', as: 'yes-no', label: say.interpreterAsked },
    {
      name: 'recipients',
      as: 'checks',
      label: say.recipients,
      options: recipientsFrom(unit, labels.units).map((id) => [id, labels.unitOf(id)]),
    },
    { name: 'purposes', as: 'checks', label: say.purposes, options: labels.list('referral-purpose') },
    {
      name: 'fieldSets',
      as: 'checks',
      label: say.fieldSets,
      hint: say.fieldSetsHint,
      optional: true,
      options: choosable.map((name) => [name, capital(classes[name])]),
    },
    { name: 'until', as: 'day', label: say.lastDay, hint: say.lastDayHint, optional: true },
  ];
}

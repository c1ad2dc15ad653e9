import { useState } from 'react';
import { ProblemNotice } from '../blocks/notice';
import { useAct, type BodyOf } from '../cases/use-act';
import { CONSENT_TEXT, ConsentText } from '../consents/consent-text';
import { Checks, Radios, SelectField } from '../forms/fields';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { covering } from './covering';
import type { PartProps } from './draft';
import { referralPageWords } from './referral-page.words';

/** What allows the telling, and whether she knows. */
export function Basis({ file, draft, set, errorOf }: PartProps) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const reasons = labels.list('no-consent-reason');
  return (
    <>
      <Radios
        label={say.basis}
        value={draft.legalBasis}
        error={errorOf('legalBasis')}
        options={labels.list('legal-basis')}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      {draft.legalBasis === 'consent' && <Consent file={file} draft={draft} set={set} errorOf={errorOf} />}
      {!['', 'consent'].includes(draft.legalBasis) && (
        <SelectField
          label={say.noConsent}
          value={draft.noConsentReason}
          error={errorOf('noConsentReason')}
          options={reasons}
          onChange={(noConsentReason) => set({ noConsentReason })}
        />
      )}
      <Radios
        label={say.informed}
        value={draft.affectedInformed}
        error={errorOf('affectedInformed')}
        options={labels.list('affected-informed')}
        onChange={(affectedInformed) => set({ affectedInformed })}
      />
      {draft.affectedInformed === 'no' && (
        <SelectField
          label={say.notInformed}
          value={draft.reasonNotInformed}
          error={errorOf('reasonNotInformed')}
          options={reasons}
          onChange={(reasonNotInformed) => set({ reasonNotInformed })}
        />
      )}
    </>
  );
}

/** A consent that covers exactly this: one that stands, or one that she gives now. */
function Consent({ file, draft, set, errorOf }: PartProps) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const [how, setHow] = useState('');
  const [passedOver, setPassedOver] = useState(false);
  const act = useAct('consents', { caseId: file.caseId }, ({ id }) => set({ consentId: id }));
  const options = covering(file, { ...draft, to: labels.unitOf(draft.to) }).flatMap(({ consentId, how: given }) =>
    consentId === undefined ? [] : [[consentId, `${say.consent}: ${labels.code('consent-how', given)}`] as const],
  );
  const give = () => {
    setPassedOver(true);
    if (how === '') return;
    const { to, purpose, fieldSets } = draft;
    const said = { by: 'affected', how, recipients: [to], purposes: [purpose], fieldSets };
    act.mutate({ ...said, explainedVersion: CONSENT_TEXT } as BodyOf<'consents'>);
  };
  return (
    <div className="part">
      {options.length > 0 ? (
        <Radios
          label={say.consent}
          value={draft.consentId}
          error={errorOf('consentId')}
          options={options}
          onChange={(consentId) => set({ consentId })}
        />
      ) : (
        <>
          <p>{say.consentNone}</p>
          <ConsentText />
          <Radios
            label={say.consentHow}
            hint={say.consentExplained}
            value={how}
            error={passedOver && how === '' ? say.consentHowMissing : errorOf('consentId')}
            options={labels.list('consent-how')}
            onChange={setHow}
          />
          <ProblemNotice error={act.error} />
          {[draft.to, draft.purpose].includes('') ? (
            <p className="calm">{say.consentFirst}</p>
          ) : (
            <button type="button" className="button button-secondary" disabled={act.isPending} onClick={give}>
              {say.consentGive}
            </button>
          )}
        </>
      )}
      <Checks
        label={say.whatStaysTitle}
        hint={say.whatStaysHint}
        values={draft.toldWhatStays ? ['told'] : []}
        error={errorOf('toldWhatStays')}
        options={[['told', say.whatStays]]}
        onChange={(values) => set({ toldWhatStays: values.includes('told') })}
      />
    </div>
  );
}

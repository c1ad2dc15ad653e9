import { useWritten } from '../drafts/use-written';
import type { CaseFile } from '../api/answers';
import { hadReach, SafeReach } from '../cases/safe-reach';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, TextField } from '../forms/fields';
import { Part } from '../forms/part';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { EndSafeReach } from '../notes/end-safe-reach';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { callWords } from './call.words';

const blank = { channel: 'phone', value: '', window: '', mayCall: '', mayLeave: '', hasAccess: '', neverUse: '' };
type Draft = typeof blank;
type Body = BodyOf<'persons/{personId}/safe-reach'>;

const asks = ['value', 'mayCall', 'mayLeave', 'hasAccess'] as const;

function bodyOf({ channel, value, window, mayCall, mayLeave, hasAccess, neverUse }: Draft): Body {
  const never = neverUse
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    channel,
    value: value.trim(),
    mayCall: mayCall === 'yes',
    mayLeaveMessage: mayLeave === 'yes',
    perpetratorHasAccess: hasAccess,
    ...(window.trim() !== '' && { window: window.trim() }),
    ...(never.length > 0 && { neverUse: never }),
  } as Body;
}

interface ReachProps {
  readonly file: CaseFile;
  readonly affected: string;
  readonly title?: string;
}

/** How she may be reached: asked before anything else, because the line may go. */
export function Reach({ file, affected, title }: ReachProps) {
  const say = useWords(callWords);
  const labels = useLabels();
  const { caseId } = file;
  const { draft, set, kept } = useWritten({ form: 'reach', caseId }, blank);
  const act = useAct('persons/{personId}/safe-reach', { caseId, personId: affected }, kept.sent);
  const her = file.persons.find(({ personId }) => personId === affected);
  const asked = useAsked(unanswered(draft, asks), () => act.mutate(bodyOf(draft)), kept, act);
  const yesNo = [
    ['yes', say.yes],
    ['no', say.no],
  ] as const;
  return (
    <>
      <Part title={title ?? say.reach} act={act} asked={asked}>
        {hadReach(her) && <SafeReach of={her} />}
        <Radios
          label={say.reachChannel}
          value={draft.channel}
          options={labels.list('safe-reach-channel')}
          onChange={(channel) => set({ channel })}
        />
        <TextField
          label={say.reachValue}
          width="short"
          value={draft.value}
          error={asked.errorOf('value')}
          onChange={(value) => set({ value })}
        />
        <TextField
          label={say.reachWindow}
          hint={say.reachWindowHint}
          optional
          value={draft.window}
          error={asked.wrongAt('window')}
          onChange={(window) => set({ window })}
        />
        <Radios
          label={say.mayCall}
          value={draft.mayCall}
          error={asked.errorOf('mayCall')}
          options={yesNo}
          onChange={(mayCall) => set({ mayCall })}
        />
        <Radios
          label={say.mayLeave}
          value={draft.mayLeave}
          error={asked.errorOf('mayLeave')}
          options={yesNo}
          onChange={(mayLeave) => set({ mayLeave })}
        />
        <Radios
          label={say.hasAccess}
          value={draft.hasAccess}
          error={asked.errorOf('hasAccess')}
          options={labels.list('yes-no-unknown')}
          onChange={(hasAccess) => set({ hasAccess })}
        />
        <TextField
          label={say.neverUse}
          hint={say.neverUseHint}
          optional
          value={draft.neverUse}
          error={asked.wrongAt('neverUse')}
          onChange={(neverUse) => set({ neverUse })}
        />
      </Part>
      {her?.safeReach && <EndSafeReach caseId={caseId} personId={affected} />}
    </>
  );
}

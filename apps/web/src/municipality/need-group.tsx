import { NeedLine } from './need-line';
import type { Need } from './needs';

interface NeedGroupProps {
  readonly title: string;
  readonly none: string;
  readonly needs: readonly Need[];
  readonly now: Date;
  readonly isNow?: boolean;
}

/** What a unit owes, or what it waits for. */
export function NeedGroup({ title, none, needs, now, isNow = false }: NeedGroupProps) {
  return (
    <section className={isNow ? 'needs needs-now' : 'needs'}>
      <h2>
        {title} {needs.length > 0 && <span className="count">{needs.length}</span>}
      </h2>
      {needs.length === 0 ? (
        <p className="calm">{none}</p>
      ) : (
        <ul className="lines unstyled-list no-max-width">
          {needs.map((need) => (
            <NeedLine key={keyOf(need)} need={need} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf({ kind, line }: Need): string {
  const { caseId } = line;
  if ('breachId' in line) return `${kind} ${line.breachId}`;
  if ('decisionOverdue' in line) return `${kind} ${line.orderId}`;
  if ('approachId' in line) return `${kind} ${line.approachId}`;
  if ('referralId' in line) return `${kind} ${line.referralId}`;
  return 'actionId' in line ? `${kind} ${line.actionId}` : `${kind} ${caseId}`;
}

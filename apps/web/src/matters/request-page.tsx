import { Link, useParams } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { useOrderStanding } from '../cases/orders';
import { inOrder } from '../cases/person';
import { SubPage } from '../cases/sub-page';
import { useAct } from '../cases/use-act';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { anewOf, blank, kindAnew, requestOf } from './request-draft';
import { RequestForm } from './request-form';
import { Ready } from './request-ready';
import { requestWords } from './request.words';
import { useIsPolice } from './source';

interface FileProps {
  readonly file: CaseFile;
}

/** The police are asked for an order. */
export function RequestOrderPage() {
  const say = useWords(requestWords);
  return (
    <SubPage title={say.title}>
      {(file) => (
        <Ready file={file}>
          <Request file={file} />
        </Ready>
      )}
    </SubPage>
  );
}

const isOnlyWitness = ({ capacities }: { readonly capacities: readonly string[] }) =>
  capacities.every((capacity) => capacity === 'witness');

function Request({ file }: FileProps) {
  const say = useWords(requestWords);
  const { caseId } = file;
  const district = !useIsPolice();
  const act = useAct('orders', { caseId });
  const persons = inOrder(file);
  const isHim = ({ capacities }: (typeof persons)[number]) => capacities.includes('perpetrator');
  const named = ({ personId, name }: (typeof persons)[number]) => [personId, name ?? say.unnamed] as const;
  const against = persons.filter(isHim).map(named);
  // Somebody who saw something is not whom an order protects.
  const others = persons.filter((person) => !isHim(person) && !isOnlyWitness(person));
  const her = others.find(({ capacities }) => capacities.includes('affected'))?.personId;
  const only = against.length === 1 ? against[0]?.[0] : undefined;
  if (against.length === 0)
    return (
      <>
        <Notice kind="info">{say.nobody}</Notice>
        <Link to="/cases/$caseId/persons" params={{ caseId }} className="button button-secondary">
          {say.persons}
        </Link>
      </>
    );
  return (
    <RequestForm
      file={file}
      begin={{ ...blank, against: only ?? '', protects: her === undefined ? [] : [her] }}
      parties={{ against, protects: others.map(named) }}
      act={act}
      send={(draft) => act.mutate(requestOf(draft, { district }))}
    />
  );
}

/** In the place of an order that was denied, is provisional, or comes to its end. */
export function RequestAnewPage() {
  const say = useWords(requestWords);
  const { orderId } = useParams({ strict: false });
  return (
    <SubPage title={say.anewTitle}>
      {(file) => {
        const order = file.orders.find((one) => one.orderId === orderId);
        return order && order.status !== 'requested' ? (
          <Ready file={file}>
            <Anew file={file} order={order} />
          </Ready>
        ) : (
          <Notice kind="info">{say.noOrder}</Notice>
        );
      }}
    </SubPage>
  );
}

function Anew({ file, order }: FileProps & { readonly order: CaseFile['orders'][number] }) {
  const say = useWords(requestWords);
  const labels = useLabels();
  const standing = useOrderStanding();
  const { caseId } = file;
  const district = !useIsPolice();
  const act = useAct('orders/{orderId}/request', { caseId, orderId: order.orderId });
  const said = { order: labels.code('order-kind', order.kind), standing: standing(order) };
  return (
    <RequestForm
      file={file}
      begin={{ ...blank, kind: kindAnew(order.kind) }}
      about={filled(say.instead, said)}
      act={act}
      send={(draft) => act.mutate(anewOf(draft, { district }))}
    />
  );
}

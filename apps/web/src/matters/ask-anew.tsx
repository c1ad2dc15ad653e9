import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../api/answers';
import { useWords } from '../words/words';
import { mayAskAnew } from './asked-anew';
import { requestWords } from './request.words';
import { useIsPolice } from './source';

interface AskProps {
  readonly file: CaseFile;
  readonly order: CaseFile['orders'][number];
}

/** The way to ask for the next order; of home and police, while the case is open. */
export function AskAnew({ file, order }: AskProps) {
  const say = useWords(requestWords);
  const isPolice = useIsPolice();
  const { caseId } = file;
  if (!mayAskAnew(file, order, isPolice)) return null;
  const isProvisional = order.kind === 'provisional-no-contact' && ['issued', 'served'].includes(order.status);
  return (
    <Link to="/cases/$caseId/orders/$orderId/request" params={{ caseId, orderId: order.orderId }}>
      {isProvisional ? say.final : say.anew}
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { opensCases } from '../session/first-page';
import { useSession } from '../session/session';

interface CaseLinkProps {
  readonly caseId: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to a case whoever has cases; for everybody else, who would find no page there, it is text. */
export function CaseLink({ caseId, className, children }: CaseLinkProps) {
  if (!opensCases(useSession())) return <span className={className}>{children}</span>;
  return (
    <Link to="/cases/$caseId" params={{ caseId }} className={className}>
      {children}
    </Link>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A real link, so that a case also opens in a second tab; out of the tab order, since Enter on the row does it. */
export function ApplicantLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} tabIndex={-1}>
      {children}
    </Link>
  );
}

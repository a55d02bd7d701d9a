import { Button, Tooltip, type ButtonProps } from 'antd';
import { useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { Action } from '../../server/contract/case.ts';
import { refusalSentence } from '../i18n/sentences.ts';

type Props = Omit<ButtonProps, 'disabled' | 'onClick'> & {
  /** From the resource itself: whether it may be done, and if not, why (house rule 7). */
  action: Pick<Action, 'allowed' | 'because'>;
  onClick: () => void;
};

/**
 * A button that is never hidden and never silently dead: barred, it can still be reached by keyboard and
 * says why. `aria-disabled` instead of `disabled`, which would take it out of the tab order.
 */
export function ActionButton({ action, onClick, children, className, ...rest }: Props) {
  const { t, i18n } = useWords();
  const hint = useId();
  if (action.allowed) {
    return (
      <Button {...rest} className={className} onClick={onClick}>
        {children}
      </Button>
    );
  }
  const why = action.because ? refusalSentence(i18n, action.because) : t('errors:barred');
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <Button
        {...rest}
        type={rest.type === 'primary' ? 'default' : rest.type}
        className={['barred', className].filter(Boolean).join(' ')}
        aria-disabled
        aria-describedby={hint}
        onClick={(event) => event.preventDefault()}
      >
        {children}
        <span id={hint} className="visually-hidden">
          {why}
        </span>
      </Button>
    </Tooltip>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { toApiError } from '../../api/errors.ts';
import { queryClientContext } from '../../api/query-client.ts';
import { sessionQueries } from '../../api/session.ts';
import { changeLanguage, languageOf } from '../../i18n/i18n.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { paths } from '../../paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { IdentityGroup } from './identity-group.tsx';
import { signInMutation } from './mutations.ts';
import styles from './sign-in.module.css';

const ROLE_ORDER = ['officer', 'registrar', 'supervisor'] as const;

export function loader({ context }: LoaderFunctionArgs) {
  void context.get(queryClientContext).prefetchQuery(sessionQueries.current());
  return null;
}

/** Only a path of this console: a link must not lead a freshly signed-in officer elsewhere. */
function nextPath(asked: string | null): string {
  return asked?.startsWith('/') && !asked.startsWith('//') ? asked : paths.home();
}

export function Component() {
  const { t, i18n } = useWords('signIn');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useQuery(sessionQueries.current());
  const signIn = useMutation({
    ...signInMutation(client),
    onSettled: (_session, error) => {
      if (!error) void navigate(nextPath(params.get('next')), { replace: true });
    },
  });

  const identities = session.data?.identities ?? [];
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.product}>{t('shell:product')}</h1>
          <p className={styles.intro}>{session.data?.demonstration ? t('intro') : t('real')}</p>
        </div>
        <Button
          type="text"
          onClick={() => void changeLanguage(languageOf(i18n) === 'en' ? 'zh-CN' : 'en')}
        >
          {t('shell:otherLanguage')}
        </Button>
      </header>
      {session.data?.demonstration && (
        <p className={styles.demonstration}>{t('shell:demonstration')}</p>
      )}
      {signIn.error && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={errorSentence(i18n, toApiError(signIn.error))}
        />
      )}
      {session.error && <ErrorPanel error={session.error} onRetry={() => void session.refetch()} />}
      {session.data && identities.length === 0 && <p>{t('noIdentities')}</p>}
      <div className={styles.groups}>
        {ROLE_ORDER.map((role) => (
          <IdentityGroup
            key={role}
            role={role}
            people={identities.filter((person) => person.role === role)}
            busy={signIn.isPending ? signIn.variables : null}
            onChoose={(person) => signIn.mutate(person.id)}
          />
        ))}
      </div>
    </main>
  );
}

/** The pages, side by side, in as many lines as it takes. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePanel } from '../context';
import { openPageTab, pageTab, SIDE } from '../styles';
import { PAGES } from './pages';
import type { PageName } from './pages';
import { useSummary } from './summary';

export function PageLinks({ page }: { readonly page: PageName }) {
  const { words } = usePanel();
  const { go } = useSummary();
  const styles = useStyles();
  return (
    <nav className={styles.links} aria-label={words.t('panel.summary.pages')}>
      {PAGES.map(({ name }) => (
        <button
          key={name}
          type="button"
          aria-current={name === page ? 'page' : undefined}
          className={mergeClasses(styles.link, name === page && styles.current)}
          onClick={() => go(name)}
        >
          {words.t(`panel.summary.page.${name}`)}
        </button>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXS,
    padding: `0 calc(${SIDE} - ${tokens.spacingHorizontalS})`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: pageTab,
  current: openPageTab,
});

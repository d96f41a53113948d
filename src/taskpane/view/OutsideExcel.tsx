/** The pane's page opened in a browser: what it is, how to put it into Excel, and where to try it without. */
import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Words } from '../../messages/speak';
import { fluentTheme } from '../theme';
import type { PanelTheme } from '../theme';

const WAYS = ['windows', 'mac', 'web'] as const;

export function OutsideExcel({ words, theme }: { readonly words: Words; readonly theme: PanelTheme }) {
  const { t, locale } = words;
  const styles = useStyles();
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.page}>
      <main className={styles.text} lang={locale}>
        <h1 className={styles.title}>{t('panel.outside.title')}</h1>
        <p>{t('panel.outside.text')}</p>
        <p>
          <Link href="./preview/index.html">{t('panel.outside.preview')}</Link>
        </p>
        <h2 className={styles.heading}>{t('panel.outside.sideload')}</h2>
        <ul className={styles.ways}>
          {WAYS.map((way) => (
            <li key={way} className={styles.way}>
              {t(`panel.outside.sideload.${way}`)}
            </li>
          ))}
        </ul>
      </main>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: { minHeight: '100%' },
  text: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  heading: {
    margin: `${tokens.spacingVerticalXL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  ways: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  way: { marginTop: tokens.spacingVerticalS },
});

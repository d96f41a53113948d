/** Firms in their colours, projects in what they have not done yet: how many, and each with its row. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClassesTold } from '../../../summary/jobs/ledgers';
import { LIGHT_LOOKS } from '../../../../workbook/changes';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Heading, LongList, Note } from '../parts';
import { SourceButton } from '../SourceButton';

type Shown = ClassesTold['rows'][number]['rowClass'];

/** A symbol and a word. */
const classWords = ({ name, look }: NonNullable<Shown>): string =>
  look === null ? name : `${LIGHT_LOOKS[look].symbol} ${name}`;

export function Classes({ list: { name: title, classes, unclassed, rows } }: { readonly list: ClassesTold }) {
  const { words } = usePanel();
  const styles = useStyles();
  const counts = classes.map((one) =>
    words.t('panel.ledgers.class', { name: classWords(one), count: one.count }),
  );
  return (
    <>
      <Heading>{title}</Heading>
      <Note>{[...counts, words.t('panel.ledgers.unclassed', { count: unclassed })].join(' · ')}</Note>
      <LongList label={title} all={rows} keyOf={({ cell }) => `${cell.row}`}>
        {({ name, cell, rowClass, missing }) => (
          <div className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span>
              {rowClass
                ? classWords(rowClass)
                : missing.length > 0
                  ? words.t('ledgers.classes.unknown', { columns: missing })
                  : words.t('ledgers.classes.no-class')}
            </span>
            <SourceButton source={{ file: null, cell }} />
          </div>
        )}
      </LongList>
    </>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${SIDE}`,
    overflowWrap: 'anywhere',
  },
  name: { flexGrow: 1, minWidth: 0 },
});

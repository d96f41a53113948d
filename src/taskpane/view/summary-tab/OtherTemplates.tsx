/** Files that are at hand and were read by other templates: they are summed up by those. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { printTemplate } from '../../../core/template/print';
import { keyOf } from '../../collect/collection';
import type { Collection } from '../../collect/collection';
import { usePanel } from '../context';

export function OtherTemplates(props: { readonly collection: Pick<Collection, 'files' | 'templates'> }) {
  const { words, controller, session } = usePanel();
  const styles = useStyles();
  const { files, templates } = props.collection;
  const own = session.template && keyOf(session.template.template);
  const used = new Set(files.flatMap(({ state }) => (state.kind === 'checked' ? state.report.template : [])));
  const others = templates.filter((one) => keyOf(one) !== own && used.has(keyOf(one)));
  if (others.length === 0) return null;
  return (
    <div className={styles.others}>
      {words.t('panel.summary.other-template', { titles: others.map(({ title }) => title) })}
      {others.map((template) => (
        <Button
          key={keyOf(template)}
          size="small"
          onClick={() => void controller.room.put(template, printTemplate(template))}
        >
          {words.t('panel.summary.use-template', { title: template.title })}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  others: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    '& button': { maxWidth: '100%' },
  },
});

/** 审核: the verdict, what kinds of finding there are, and each of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { countKinds, isAbout } from '../findings';
import type { Look } from '../session';
import { usePanel } from './context';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { FocusBar } from './FocusBar';
import { SIDE } from './styles';
import { Verdict } from './Verdict';

export function CheckTab({ look }: { readonly look: Extract<Look, { kind: 'examined' }> }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const { listed, examination, review, at } = look;
  const { focus } = session;
  const counts = countKinds(listed);
  const clean = counts.error + counts.query + counts.hint === 0;
  const shown = focus ? listed.filter((one) => isAbout(one, focus)) : listed;
  return (
    <>
      <Verdict examination={examination} review={review} listed={listed} at={at} />
      <div className={styles.next}>
        {clean && (
          <Button
            onClick={() => {
              controller.send({ type: 'tab-chosen', tab: 'progress' });
              void controller.setLights(true);
            }}
          >
            {words.t('panel.nothing-wrong.next')}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          className={styles.quiet}
          title={words.t('panel.export.title')}
          onClick={() => void controller.exportFindings()}
        >
          {words.t('panel.export')}
        </Button>
      </div>
      {focus && <FocusBar focus={focus} isEmpty={shown.length === 0} />}
      <Filters counts={focus ? countKinds(shown) : counts} />
      {shown.length > 0 && <FindingList listed={shown} />}
    </>
  );
}

const useStyles = makeStyles({
  next: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${SIDE}`,
  },
  quiet: {
    minWidth: 0,
    padding: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** 审核: the verdict, what kinds of finding there are, and each of them. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { countKinds } from '../findings';
import type { Look } from '../session';
import { usePanel } from './context';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { SIDE } from './styles';
import { Verdict } from './Verdict';

export function CheckTab({ look }: { readonly look: Extract<Look, { kind: 'examined' }> }) {
  const { listed, examination, at } = look;
  const counts = countKinds(listed);
  const clean = counts.error + counts.query + counts.hint === 0;
  return (
    <>
      <Verdict examination={examination} listed={listed} at={at} />
      {clean && <LightUp />}
      <Filters counts={counts} />
      {listed.length > 0 && <FindingList listed={listed} />}
    </>
  );
}

/** Nothing wrong: what comes next. */
function LightUp() {
  const { controller, words } = usePanel();
  const styles = useStyles();
  return (
    <div className={styles.clean}>
      <Button
        onClick={() => {
          controller.send({ type: 'tab-chosen', tab: 'progress' });
          void controller.setLights(true);
        }}
      >
        {words.t('panel.nothing-wrong.next')}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  clean: { padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalM}` },
});

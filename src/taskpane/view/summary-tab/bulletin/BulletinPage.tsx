/** 通报: the text of the notice with every figure traced, what could not be said, and the sentences it is made by. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { patternsOf, schemeWithPatterns } from '../../../../core/bulletin/pattern-documents';
import type { PatternDocument } from '../../../../core/bulletin/pattern-documents';
import type { Locale } from '../../../../messages/keys';
import { BULLETIN_SENTENCES } from '../../../../sheets/bulletin/words';
import { panelBulletin as enUS } from '../../../../messages/en-US/panel-bulletin';
import { panelBulletin as zhCN } from '../../../../messages/zh-CN/panel-bulletin';
import type { BulletinTold, ToldNotice } from '../../../summary/jobs/bulletin';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Answered } from '../Answered';
import type { SummaryPage } from '../pages';
import { Choose, Note, PageBody } from '../parts';
import { useSummary, useTold } from '../summary';
import { Notice } from './Notice';
import { PatternEditor } from './PatternEditor';
import { TakeAway } from './TakeAway';
import { usualDocuments } from './usual-documents';

export const bulletinPage: SummaryPage = {
  Page: BulletinPage,
  sentences: {
    'zh-CN': { ...BULLETIN_SENTENCES['zh-CN'], ...zhCN },
    'en-US': { ...BULLETIN_SENTENCES['en-US'], ...enUS },
  },
};

function BulletinPage() {
  const { words } = usePanel();
  const { state } = useSummary();
  const styles = useStyles();
  const [language, setLanguage] = useState<Locale>(words.locale);
  const [edited, edit] = useState<readonly PatternDocument[] | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    edit(null);
    // Where the keyboard was before the editor took its place.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const scheme = state.scheme?.text ?? null;
  const now = edited && schemeWithPatterns(scheme, edited);
  const draft = useLater(now);
  const asking = useTold('bulletin', { language, draft });
  const current = patternsOf(scheme);
  return (
    <PageBody>
      <Choose
        label={words.t('panel.bulletin.language')}
        value={language}
        options={[
          ['zh-CN', '中文'],
          ['en-US', 'English'],
        ]}
        onChange={(value) => setLanguage(value === 'en-US' ? 'en-US' : 'zh-CN')}
      />
      <Answered asking={asking}>
        {(told, asked) => (
          <Text told={told} language={language} isEdited={edited !== null}>
            {edited ? (
              <PatternEditor
                patterns={edited}
                told={told}
                isTold={!asking.isOld && asked.draft === now}
                language={language}
                onChange={edit}
                onClose={close}
              />
            ) : (
              <>
                <div className={styles.edit}>
                  {current.kind === 'unreadable' && <Note>{words.t('panel.bulletin.unreadable')}</Note>}
                  <Button
                    ref={opener}
                    size="small"
                    onClick={() => edit(current.kind === 'own' ? current.patterns : usualDocuments())}
                  >
                    {words.t('panel.bulletin.edit')}
                  </Button>
                  <span className={styles.which}>
                    {words.t(current.kind === 'own' ? 'panel.bulletin.own' : 'panel.bulletin.usual')}
                  </span>
                </div>
              </>
            )}
          </Text>
        )}
      </Answered>
    </PageBody>
  );
}

/** While the sentences that are being edited cannot be used, the last text that could be written stands. */
function Text(props: {
  readonly told: BulletinTold;
  readonly language: Locale;
  readonly isEdited: boolean;
  readonly children: ReactNode;
}) {
  const { words } = usePanel();
  const { told, language, isEdited } = props;
  const [last, keep] = useState<ToldNotice | null>(told.notice);
  useEffect(() => {
    if (told.notice) keep(told.notice);
  }, [told.notice]);
  const notice = told.notice ?? last;
  return (
    <PageBody>
      {told.problems.length > 0 && notice && <Note>{words.t('panel.bulletin.as-before')}</Note>}
      {notice && !isEdited && <TakeAway notice={notice} language={language} />}
      {notice && <Notice key={language} notice={notice} language={language} />}
      {props.children}
    </PageBody>
  );
}

/** Typing is not interrupted by a notice for every letter. */
function useLater(value: string | null): string | null {
  const [late, setLate] = useState(value);
  useEffect(() => {
    if (value === null) {
      setLate(null);
      return undefined;
    }
    const timer = setTimeout(() => setLate(value), 300);
    return () => clearTimeout(timer);
  }, [value]);
  return value === null ? null : late;
}

const useStyles = makeStyles({
  edit: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `0 ${SIDE}`,
  },
  which: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

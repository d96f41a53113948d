/** One slim line above everything: what this is, which workbook, in which language and light. */
import { Button, makeStyles, Select, Text, tokens, Tooltip } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Words } from '../messages/words';
import type { SampleId } from './samples';
import type { OpenWorkbook } from './use-workbook';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 8px',
    minHeight: '44px',
    boxSizing: 'border-box',
    padding: `4px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    marginRight: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  chooser: { minWidth: 0, flex: '0 1 380px' },
  end: { marginLeft: 'auto', display: 'flex', gap: '4px' },
  hidden: { display: 'none' },
});

interface TopBarProps {
  readonly words: Words;
  readonly samples: readonly { readonly id: SampleId; readonly title: string }[];
  readonly open: OpenWorkbook;
  readonly dark: boolean;
  onSample(id: SampleId): void;
  onFile(file: File): void;
  onLanguage(): void;
  onTheme(): void;
}

const OWN = 'own-file';

export function TopBar({ words, samples, open, dark, onSample, onFile, onLanguage, onTheme }: TopBarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { t } = words;
  return (
    <header id="bar" className={styles.bar} aria-label={t('preview.bar')}>
      <div className={styles.name}>
        <Text as="h1" weight="semibold" size={400} style={{ margin: 0 }}>
          {t('preview.product')}
        </Text>
        <Text size={200} className={styles.quiet}>
          {t('preview.what')}
        </Text>
      </div>
      <Select
        size="small"
        className={styles.chooser}
        aria-label={t('preview.workbook')}
        value={'sample' in open ? open.sample : OWN}
        onChange={(_, { value }) => {
          const chosen = samples.find(({ id }) => id === value);
          if (chosen) onSample(chosen.id);
        }}
      >
        {'file' in open && <option value={OWN}>{t('preview.workbook.own', { name: open.file })}</option>}
        {samples.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <Tooltip content={t('preview.open.hint')} relationship="description">
        <Button size="small" onClick={() => picker.current?.click()}>
          {t('preview.open')}
        </Button>
      </Tooltip>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        className={styles.hidden}
        aria-label={t('preview.open')}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
          // So that the same file can be chosen again after it was corrected.
          currentTarget.value = '';
        }}
      />
      <div className={styles.end}>
        {/* Written in the language to which it leads. */}
        <Button
          size="small"
          appearance="subtle"
          lang={words.locale === 'zh-CN' ? 'en-US' : 'zh-CN'}
          onClick={onLanguage}
        >
          {t('preview.language')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onTheme}>
          {t(dark ? 'preview.theme.light' : 'preview.theme.dark')}
        </Button>
      </div>
    </header>
  );
}

/** Always on top: which sheet, which period, which template; each recognised by itself, each can be changed. */
import { useId, useState } from 'react';
import { Button, Select, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { periodWords } from '../../messages/periods';
import type { Words } from '../../messages/words';
import { periodChoices, periodKey } from '../periodChoices';
import type { Session } from '../session';
import { usePanel } from './context';
import { Evidence } from './Evidence';
import { SIDE, unseen } from './styles';

export function ContextBar() {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const evidence = useId();
  const [open, setOpen] = useState(false);
  const { outline, sheet, template, look } = session;
  const sheets = outline?.sheets.filter(({ visible, name }) => visible || name === sheet) ?? [];
  return (
    <section aria-label={words.t('panel.context')} className={styles.bar}>
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.sheet}
          aria-label={words.t('panel.context.sheet')}
          title={sheet ?? ''}
          value={sheet ?? ''}
          onChange={(_, { value }) => void controller.chooseSheet(value)}
        >
          {sheets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        {template && <PeriodSelect />}
      </div>
      <Button
        size="small"
        appearance="outline"
        className={mergeClasses(styles.template, template?.source === 'guessed' && styles.guessed)}
        title={template?.template.title}
        aria-expanded={session.choosingTemplate}
        onClick={() => controller.send({ type: 'templates-opened', open: !session.choosingTemplate })}
      >
        <span className={styles.unseen}>{words.t('panel.context.template')}</span>
        <span className={styles.name}>{templateName(words, session)}</span>
        {template?.source === 'guessed' && (
          <Tag
            text={words.t(template.rivals?.length ? 'panel.context.ambiguous' : 'panel.context.guessed')}
          />
        )}
        <span aria-hidden="true">▾</span>
      </Button>
      {look && template && (
        <div className={styles.found}>
          <span>{foundWords(words, session)}</span>
          {look.kind === 'examined' && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.evidence}
              aria-expanded={open && !session.choosingTemplate}
              aria-controls={evidence}
              onClick={() => {
                setOpen(!open || session.choosingTemplate);
                controller.send({ type: 'templates-opened', open: false });
              }}
            >
              {words.t('panel.context.evidence')} {open && !session.choosingTemplate ? '▴' : '▾'}
            </Button>
          )}
        </div>
      )}
      {open && !session.choosingTemplate && look?.kind === 'examined' && template && (
        <div id={evidence}>
          <Evidence look={look} template={template} chosenPeriod={session.period} />
        </div>
      )}
    </section>
  );
}

/** The period of the sheet: read from it, or chosen because it could not be read or was read wrong. */
export function PeriodSelect({ wide = false }: { readonly wide?: boolean }) {
  const { controller, words, session } = usePanel();
  const styles = useStyles();
  const { template, look, period } = session;
  if (!template) return null;
  const read = look?.kind === 'examined' ? look.examination.reading.period : null;
  const choices = periodChoices(template.template.window);
  const automatic = read
    ? periodWords(read.period, words.locale)
    : words.t(look?.kind === 'examined' ? 'panel.context.period-unknown' : 'panel.context.period-pending');
  const unknown = look?.kind === 'examined' && read === null && period === null;
  return (
    <Select
      size="small"
      className={mergeClasses(wide ? styles.wide : styles.period, unknown && styles.unknown)}
      aria-label={words.t('panel.context.period')}
      value={period ? periodKey(period) : ''}
      onChange={(_, { value }) =>
        void controller.choosePeriod(choices.find((choice) => periodKey(choice) === value) ?? null)
      }
    >
      <option value="">{period ? words.t('panel.context.period-auto') : automatic}</option>
      {choices.map((choice) => (
        <option key={periodKey(choice)} value={periodKey(choice)}>
          {periodWords(choice, words.locale)}
          {period && periodKey(period) === periodKey(choice) ? ` · ${words.t('panel.context.chosen')}` : ''}
        </option>
      ))}
    </Select>
  );
}

function Tag({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <span className={styles.tag}>{text}</span>;
}

function templateName(words: Words, { template }: Session): string {
  return template?.template.title ?? words.t('panel.context.no-template');
}

function foundWords(words: Words, { look, template }: Session): string {
  if (look?.kind !== 'examined' || !template) return words.t('panel.context.no-table');
  const total = template.template.indicators.length;
  const found = total - look.examination.reading.missingIndicators.length;
  return words.t('panel.context.found', { found, total });
}

const useStyles = makeStyles({
  unseen,
  bar: {
    padding: `${tokens.spacingVerticalS} ${SIDE} ${tokens.spacingVerticalXS}`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  sheet: { flex: '1 1 0', minWidth: 0, '& select': { textOverflow: 'ellipsis', width: '100%' } },
  period: { flex: '1 1 0', minWidth: 0, '& select': { textOverflow: 'ellipsis', width: '100%' } },
  wide: { maxWidth: '260px' },
  template: {
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    maxWidth: 'none',
    paddingLeft: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  guessed: shorthands.borderStyle('dashed'),
  unknown: { '& select': shorthands.borderStyle('dashed') },
  tag: {
    flexShrink: 0,
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  found: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  evidence: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    fontWeight: tokens.fontWeightRegular,
  },
});

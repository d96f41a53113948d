/** Of what a pattern speaks: what makes a sentence of its own, and which indicators and entities it is kept to. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PatternDocument } from '../../../../core/bulletin/pattern-documents';
import type { SchemeProblem } from '../../../../core/scheme/names';
import { FIELDS, isOfEntities, isOfIndicators } from '../../../../core/scheme/sections/bulletin-fields';
import type { Each } from '../../../../core/scheme/sections/bulletin-fields';
import { usePanel } from '../../context';
import { SIDE } from '../../styles';
import { Choose } from '../parts';
import { Chosen } from './Chosen';
import { speakingOf } from './edits';
import { useEditing } from './editing';
import { problemsAt } from '../SchemeProblems';

export function Scope(props: {
  readonly pattern: PatternDocument;
  /** Where it stands in the scheme. */
  readonly path: string;
  readonly problems: readonly SchemeProblem[];
  onChange(pattern: PatternDocument): void;
}) {
  const { words } = usePanel();
  const { indicators, entities, names } = useEditing();
  const styles = useStyles();
  const { pattern, path, problems, onChange } = props;
  const { each } = pattern;
  return (
    <>
      <Choose
        label={words.t('panel.bulletin.each')}
        value={each}
        options={EACH.map((one) => [one, words.t(`panel.bulletin.each.${one}`)] as const)}
        onChange={(value) => onChange(speakingOf(pattern, EACH.find((one) => one === value) ?? each))}
      />
      <div className={styles.chosen}>
        {isOfIndicators(each) && (
          <Chosen
            legend={words.t('panel.bulletin.indicators')}
            all={words.t('panel.bulletin.indicators.all')}
            chosen={pattern.indicators ?? 'all'}
            options={indicators}
            valueOf={(spelling) => names.indicator(spelling, '')}
            problems={problemsAt(problems, `${path}.indicators`)}
            onChange={(chosen) => onChange({ ...pattern, indicators: chosen })}
          />
        )}
        {(isOfEntities(each) || pattern.entities !== undefined) && (
          <Chosen
            legend={words.t('panel.bulletin.entities')}
            all={words.t('panel.bulletin.entities.all')}
            chosen={pattern.entities ?? 'all'}
            options={entities.map((name) => [name, name] as const)}
            valueOf={(spelling) => names.entity(spelling, '')}
            problems={problemsAt(problems, `${path}.entities`)}
            onChange={(chosen) => onChange({ ...pattern, entities: chosen })}
          />
        )}
      </div>
    </>
  );
}

const EACH = Object.keys(FIELDS) as readonly Each[];

const useStyles = makeStyles({
  chosen: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `0 ${SIDE}`,
  },
});

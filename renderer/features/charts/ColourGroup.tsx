import type { ChartModel, ChartSpec } from '../../../electron/common/chartSpec.ts';
import { listConfusable } from '../../../electron/common/colourVision.ts';
import { coloursOf, PALETTES } from '../../../electron/common/palettes.ts';
import { nameSeries } from '../../../electron/common/seriesName.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { changeSpec } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';
import { TypedField } from './TypedField.tsx';

const MOST = 12;
const COLOUR = /^#[0-9A-F]{6}$/;

/** `#003366, c90` is not guessed at: six digits each, or nothing is taken. */
function takeColours(text: string): boolean {
  const colours = text
    .toUpperCase()
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('#') ? part : `#${part}`));
  if (colours.length > MOST || !colours.every((colour) => COLOUR.test(colour))) return false;
  changeSpec({ colours });
  return true;
}

const Swatches = ({ colours }: { colours: readonly string[] }) => (
  <svg className="swatches" viewBox={`0 0 ${colours.length * 14} 12`} aria-hidden="true">
    {colours.map((colour, i) => (
      <rect key={colour} x={i * 14} width="12" height="12" rx="2" fill={colour} />
    ))}
  </svg>
);

function PaletteChoice({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const wording = useWording();
  return (
    <fieldset className="palette-choice">
      <legend>{t('chartEditor:palette')}</legend>
      {Object.entries(PALETTES.palettes).map(([key, palette]) => (
        <label key={key}>
          <input
            type="radio"
            name="chart-palette"
            data-testid={`chart-palette-${key}`}
            checked={spec.palette === key && spec.colours.length === 0}
            onChange={() => changeSpec({ palette: key, colours: [] })}
          />
          <span>{wording.name(palette)}</span>
          <Swatches colours={palette.colours} />
        </label>
      ))}
      <HousePalettes spec={spec} />
    </fieldset>
  );
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** Two colours that some readers cannot tell apart: a hint, for the marks' shapes tell series apart too. */
function ColourHint({ colours }: { colours: readonly string[] }) {
  const t = useWords();
  const pairs = listConfusable(colours);
  if (pairs.length === 0) return null;
  const named = pairs.slice(0, 3).map(([one, other]) => `${one} – ${other}`);
  return (
    <p className="muted" role="status" data-testid="chart-colour-hint">
      {t('chartEditor:confusable', { pairs: named.join(', ') })}
    </p>
  );
}

/** Sets of colours that the project keeps. A chart holds their colours themselves, so that it stays as it is without them. */
function HousePalettes({ spec: { colours } }: { spec: ChartSpec }) {
  const t = useWords();
  const { data: project } = useRead('project.info', {});
  const save = useWrite('project.settings');
  const isReadOnly = useReadOnly() !== null;
  const kept = project?.settings.housePalettes ?? [];
  const keep = (housePalettes: string[][]): void => save.mutate({ settings: { housePalettes } });
  const remove = (gone: readonly string[]) => (): void => keep(kept.filter((one) => !isSame(one, gone)));
  return (
    <>
      {kept.map((own, i) => (
        <div key={own.join()} className="house-palette">
          <label>
            <input
              type="radio"
              name="chart-palette"
              data-testid={`chart-house-${i}`}
              checked={isSame(own, colours)}
              onChange={() => changeSpec({ colours: [...own] })}
            />
            <span>{t('chartEditor:housePalette', { number: i + 1 })}</span>
            <Swatches colours={own} />
          </label>
          <Button
            isSmall
            look="minimal"
            disabled={isReadOnly || save.isPending}
            aria-label={t('chartEditor:removePalette', { number: i + 1 })}
            onClick={remove(own)}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {colours.length > 0 && !kept.some((own) => isSame(own, colours)) && (
        <Button
          isSmall
          data-testid="chart-keep-colours"
          disabled={isReadOnly || save.isPending}
          onClick={() => keep([...kept, colours])}
        >
          {t('chartEditor:keepColours')}
        </Button>
      )}
    </>
  );
}

export function ColourGroup({ spec, model }: { spec: ChartSpec; model: ChartModel }) {
  const t = useWords();
  const wording = useWording();
  const base = spec.colours.length > 0 ? spec.colours : coloursOf(spec.palette);
  // Small multiples stand apart and share one colour.
  const drawn = model.type === 'multiples' ? model.series.slice(0, 1) : model.series.slice(0, MOST);
  const own = drawn.map((_, i) => base[i % base.length] ?? '#000000');
  const recolour = (at: number, colour: string): void => {
    const rest = base.slice(own.length);
    changeSpec({ colours: [...own.map((one, i) => (i === at ? colour.toUpperCase() : one)), ...rest].slice(0, MOST) });
  };
  const palette = PALETTES.palettes[spec.palette];
  const state = spec.colours.length > 0 ? t('chartEditor:ownColours') : palette && wording.name(palette);
  return (
    <EditorGroup title={t('chartEditor:colours')} {...(state && { state })} testId="chart-colours">
      <PaletteChoice spec={spec} />
      {drawn.map((series, i) => (
        <label
          key={`${series.indicator.id}-${series.subject}-${series.scopeText}-${series.modality}-${series.measure}`}
          className="series-colour"
        >
          <input type="color" value={own[i]} onChange={(e) => recolour(i, e.target.value)} />
          <span className="clip">
            {model.type === 'multiples' ? t('chartEditor:allSeries') : nameSeries(model, series)}
          </span>
        </label>
      ))}
      <TypedField
        label={t('chartEditor:houseColours')}
        value={spec.colours.join(' ')}
        hint={t('chartEditor:houseColoursHint')}
        onType={takeColours}
      />
      <ColourHint colours={spec.colours} />
      {spec.colours.length > 0 && (
        <Button isSmall onClick={() => changeSpec({ colours: [] })}>
          {t('chartEditor:backToPalette')}
        </Button>
      )}
    </EditorGroup>
  );
}

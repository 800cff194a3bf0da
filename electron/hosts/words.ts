import enChart from '../../resources/i18n/en/chart.json' with { type: 'json' };
import enCli from '../../resources/i18n/en/cli.json' with { type: 'json' };
import enEdition from '../../resources/i18n/en/edition.json' with { type: 'json' };
import enError from '../../resources/i18n/en/error.json' with { type: 'json' };
import enExtract from '../../resources/i18n/en/extract.json' with { type: 'json' };
import enImport from '../../resources/i18n/en/import.json' with { type: 'json' };
import enMenu from '../../resources/i18n/en/menu.json' with { type: 'json' };
import enReconcile from '../../resources/i18n/en/reconcile.json' with { type: 'json' };
import enTable from '../../resources/i18n/en/table.json' with { type: 'json' };
import zhChart from '../../resources/i18n/zh-Hans/chart.json' with { type: 'json' };
import zhCli from '../../resources/i18n/zh-Hans/cli.json' with { type: 'json' };
import zhEdition from '../../resources/i18n/zh-Hans/edition.json' with { type: 'json' };
import zhError from '../../resources/i18n/zh-Hans/error.json' with { type: 'json' };
import zhExtract from '../../resources/i18n/zh-Hans/extract.json' with { type: 'json' };
import zhImport from '../../resources/i18n/zh-Hans/import.json' with { type: 'json' };
import zhMenu from '../../resources/i18n/zh-Hans/menu.json' with { type: 'json' };
import zhReconcile from '../../resources/i18n/zh-Hans/reconcile.json' with { type: 'json' };
import zhTable from '../../resources/i18n/zh-Hans/table.json' with { type: 'json' };
import type { Translate } from '../common/renderMessage.ts';
import { createWords, type Locale, translatorFor } from '../common/words.ts';

const files = {
  en: {
    cli: enCli,
    edition: enEdition,
    error: enError,
    extract: enExtract,
    import: enImport,
    menu: enMenu,
    reconcile: enReconcile,
    chart: enChart,
    table: enTable,
  },
  'zh-Hans': {
    cli: zhCli,
    edition: zhEdition,
    error: zhError,
    extract: zhExtract,
    import: zhImport,
    menu: zhMenu,
    reconcile: zhReconcile,
    chart: zhChart,
    table: zhTable,
  },
};

/** The words of hosts without a screen. */
export const loadWords = (locale: Locale): Translate => translatorFor(createWords(files, locale), locale);

/** Dates and figures in the language of the collection. */
import { dateForms } from './date-forms.ts';
import * as words from './index.ts';

export const { formatDay, formatWorkDate, formatFigure, formatEdtf } = dateForms(words);

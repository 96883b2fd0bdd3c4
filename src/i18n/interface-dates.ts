/** Dates and figures in the language of the interface. */
import { dateForms } from './date-forms.ts';
import * as words from './interface.ts';

export const { formatDay, formatWorkDate, formatFigure, formatEdtf } = dateForms(words);

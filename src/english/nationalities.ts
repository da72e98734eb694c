import { setOf } from './word-list.ts';

/** Peoples, faiths, parties and languages: adjectives that are no name of their own. */
export const ADJECTIVES = setOf(`
  american african asian european british english scottish welsh irish french german italian spanish portuguese greek
  russian chinese japanese korean indian pakistani iranian iraqi israeli palestinian syrian saudi turkish egyptian
  afghan ukrainian polish canadian mexican brazilian cuban venezuelan australian dutch swedish norwegian danish
  finnish swiss austrian hungarian arab jewish christian muslim islamic catholic protestant evangelical mormon
  hispanic latino latina black white democratic republican democrat democrats republicans republican libertarian
  communist nazi tory tories labour conservative congressional presidential federal national international americans
  russians chinese muslims christians jews catholics koreans iranians israelis palestinians africans asians europeans
  latinos hispanics indians europeans britons former acting interim deputy assistant associate senior junior vice
  chief prime lead top executive general first
`);

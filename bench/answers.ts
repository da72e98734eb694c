import { measureAnswered } from './answers/answered.ts';
import { measureClaims } from './answers/claims.ts';
import { measureGroups } from './answers/groups.ts';
import { measureLatency } from './answers/latency.ts';
import { measureRanking } from './answers/ranking.ts';
import { measureRecall } from './answers/recall.ts';

console.log('Ranking: MRR@10, nDCG@10, milliseconds a query');
console.table(await measureRanking());
console.log('Answered or silent');
const { examples, table } = await measureAnswered();
console.table(table);
console.log(
  'Everyday questions on the stories in test/stories/, and how many plain BM25 has among its first five paragraphs',
);
const { table: recalled, differing, elsewhere, examples: notRight } = measureRecall();
console.table(recalled);
console.log('Told differently by outlets', differing);
console.log('Asked of the other stories', elsewhere);
console.log('Claims about the stories in test/stories/, as /check judges them');
const { table: claims, examples: misjudged } = measureClaims();
console.table(claims);
console.log('Groups of one utterance');
const { examples: pairs, ...groups } = measureGroups();
console.table([groups]);
console.log('One answer on the story in seeds/, milliseconds');
console.table(await measureLatency());
if (process.argv.includes('--examples'))
  for (const example of [...pairs, ...examples, ...notRight, ...misjudged]) console.log(example);

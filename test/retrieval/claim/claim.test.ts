import { describe, expect, it } from 'vitest';
import { openUnderstood } from '../../../src/host/open-story.ts';
import { storyOf } from '../story.ts';

const { index } = await openUnderstood(
  storyOf({
    Herald: '“We will rebuild the mill, whatever it costs us,” Nora Pell said on Tuesday at the town hall meeting.',
    Courier: 'Nora Pell told the crowd: “We will rebuild the mill, whatever it takes us,” and left the stage.',
  }),
);

describe('a claimed quotation', () => {
  it('is found word for word in the outlets that print it so', async () => {
    const check = await index.claim('we will rebuild the mill');
    expect(check.verdict).toBe('word for word');
    if (check.verdict === 'word for word') expect(check.groups[0]?.also).toHaveLength(1);
  });
  it('is found in other words, the differing ones marked', async () => {
    const claim = 'We will repair the mill, whatever it costs us';
    const check = await index.claim(claim);
    expect(check.verdict).toBe('in other words');
    if (check.verdict !== 'in other words') return;
    expect(check.differing.map(({ text }) => text)).toEqual(['rebuild']);
    expect(check.differingInClaim.map(({ start, end }) => claim.slice(start, end))).toEqual(['repair']);
  });
  it.each(['We will sell the mill to a hotel chain for ten million', 'mill', ''])(
    'is in no source: %s',
    async (claim) => {
      expect((await index.claim(claim)).verdict).toBe('in no source');
    },
  );
  it('differs where it says the contrary', async () => {
    expect((await index.claim('We will not rebuild the mill, whatever it costs us')).verdict).toBe('differs');
  });
  it('shows different wordings of one utterance as variants', async () => {
    const {
      hits: [group],
    } = await index.quotations({ about: 'rebuild the mill' });
    expect(group?.variants.map(({ differing }) => differing.map(({ text }) => text))).toHaveLength(1);
  });
});

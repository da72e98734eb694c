import { describe, expect, test } from 'vitest';
import { quotationBlock } from '../../../../src/surfaces/discord/render/source-line.ts';
import { labelsFor } from '../../../../src/surfaces/labels/labels.ts';

const labels = labelsFor('en-US');

describe('a quotation block', () => {
  test('runs on where the file wraps its lines, as wide as the reader’s screen', () => {
    expect(
      quotationBlock({ text: 'The ferry ran\nagain on Friday,\r\n  officials said.', setOff: [] }, labels, 500),
    ).toBe('> The ferry ran again on Friday, officials said.');
  });

  test('marks each paragraph of words that blank lines part', () => {
    expect(quotationBlock({ text: '“We sail.\n\nWe always sail.”', setOff: [] }, labels, 500)).toBe(
      '> “We sail.\n> \n> We always sail.”',
    );
  });
});

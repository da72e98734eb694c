import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedMessage,
  choicesResponse,
  newMessage,
  responseBytes,
} from '../../../../src/surfaces/discord/interaction/response.ts';
import { line } from '../../../../src/surfaces/discord/render/message.ts';

const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

describe('a response', () => {
  it('is sent as JSON in UTF-8, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const body = line(text, 'asker');
        expect(read(responseBytes(newMessage(body)))).toEqual({ type: 4, data: body });
      }),
    );
  });

  it('that is given again is the same, down to its bytes', () => {
    const choices = [{ name: 'Harbour master', value: 'Harbour master' }];
    expect(responseBytes(choicesResponse(choices))).toBe(responseBytes(choicesResponse(choices)));
  });

  it('of one message is another where the message changes than where it is new', () => {
    const body = line('Nothing is known of the lighthouse.', 'asker');
    expect(newMessage(body)).toEqual({ type: 4, data: body });
    expect(changedMessage(body)).toEqual({ type: 7, data: { ...body, flags: 1 << 15, attachments: [] } });
  });
});

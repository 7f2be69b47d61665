import { describe, expect, it } from 'vitest';
import { parseHeader } from './header.ts';

describe('parseHeader', () => {
  it.each(['', '{"streams": [', '[]', '{"streams": [{"index": -1}]}', '{"streams": [{"index": 0, "width": "wide"}]}'])(
    'refuses %j as a header that makes no sense',
    (json) => {
      expect(() => parseHeader(json)).toThrow(expect.objectContaining({ code: 'MEDIA_UNREADABLE' }));
    },
  );

  it('takes what is unknown for unknown, and the turn of the camera clockwise', () => {
    const json =
      '{"streams": [{"index": 0, "start_time": "N/A", "side_data_list": [{"rotation": -90}]}], "format": {"duration": "N/A"}}';
    expect(parseHeader(json)).toMatchObject({
      streams: [{ type: 'unknown', codec: 'unknown', startTime: null, rotation: 90, sampleAspect: 1 }],
      duration: null,
    });
  });
});

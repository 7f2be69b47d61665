import { describe, expect, it } from 'vitest';
import { deviceOf } from './user-agent.ts';

describe('deviceOf', () => {
  it('tells browsers apart that call themselves like others', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';
    expect(deviceOf(edge)).toEqual({ browser: 'Edge', system: 'Windows', isPhone: false });
    expect(deviceOf(edge.replace(/ Edg.*/, '')).browser).toBe('Chrome');
    const safari =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
    expect(deviceOf(safari)).toEqual({ browser: 'Safari', system: 'macOS', isPhone: false });
  });
  it('knows phones, which call themselves computers', () => {
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1';
    expect(deviceOf(iphone)).toEqual({ browser: 'Chrome', system: 'iPhone', isPhone: true });
    const android = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
    expect(deviceOf(android)).toEqual({ browser: 'Firefox', system: 'Android', isPhone: true });
  });
  it('says nothing of what it does not know', () => {
    expect(deviceOf('curl/8.5.0')).toEqual({ browser: null, system: null, isPhone: false });
    expect(deviceOf(null)).toEqual({ browser: null, system: null, isPhone: false });
  });
});

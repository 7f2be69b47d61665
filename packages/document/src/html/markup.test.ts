import { describe, expect, it } from 'vitest';
import { html } from './markup.ts';

describe('html', () => {
  it('escapes every inserted text', () => {
    const name = `<img src=x onerror="alert('1')">&`;
    expect(html`<b title="${name}">${name}</b>`.text).toBe(
      '<b title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</b>',
    );
  });
  it('keeps markup, joins lists, and drops what is not there', () => {
    const items = ['a', '<'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${null}${false}${0}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li>0</ul>');
  });
  it('drops control characters', () => {
    expect(html`${'a\u0000\u001bb\n'}`.text).toBe('ab\n');
  });
});

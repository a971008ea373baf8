/**
 * What a browser without script would send for a form as it came: every field with the value it has.
 * @param {string} html of one form
 * @returns {[string, string][]}
 */
export function fieldsOf(html) {
  /** @type {[string, string][]} */
  const fields = [];
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { type = 'text', name, value = '', ...rest } = attributesOf(tag);
    const chosen = !['radio', 'checkbox'].includes(type) || 'checked' in rest;
    if (name && chosen && type !== 'submit') fields.push([name, value]);
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    const { name } = attributesOf(tag);
    if (name) fields.push([name, plain(text)]);
  }
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const { name } = attributesOf(tag);
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributesOf(option));
    const chosen = all.find((option) => 'selected' in option) ?? all[0];
    if (name && chosen) fields.push([name, chosen.value ?? '']);
  }
  return fields;
}

/**
 * @param {string} tag
 * @returns {Record<string, string>}
 */
function attributesOf(tag) {
  const found = tag.matchAll(/([^\s"'<>/=]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, plain(value)]));
}

/** @param {string} text */
function plain(text) {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * @param {[string, string][]} fields
 * @returns {{ body: Buffer, type: string }} as multipart/form-data
 */
export function asMultipart(fields) {
  const edge = '----gus-bench';
  const parts = fields.map(
    ([name, value]) =>
      `--${edge}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: Buffer.from(`${parts.join('')}--${edge}--\r\n`),
    type: `multipart/form-data; boundary=${edge}`,
  };
}

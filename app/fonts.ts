import localFont from 'next/font/local';

// Vollkorn for people, Cabin for the machinery (both SIL OFL), served from our own origin. Each family is
// two sets of files under one name: an English page loads Latin alone (122 KB, preloaded), and extended
// Latin is fetched only when a name on the page needs it. The ranges are fontsource's own; without them
// every page would fetch everything. The paths must be literals: Next reads them at build time.

export const vollkorn = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/vollkorn/files/vollkorn-latin-wght-normal.woff2',
      weight: '400 900',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/vollkorn/files/vollkorn-latin-wght-italic.woff2',
      weight: '400 900',
      style: 'italic',
    },
  ],
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
  variable: '--vollkorn',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

export const vollkornExtended = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/vollkorn/files/vollkorn-latin-ext-wght-normal.woff2',
      weight: '400 900',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/vollkorn/files/vollkorn-latin-ext-wght-italic.woff2',
      weight: '400 900',
      style: 'italic',
    },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'vollkorn' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

export const cabin = localFont({
  src: '../node_modules/@fontsource-variable/cabin/files/cabin-latin-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  adjustFontFallback: 'Arial',
  variable: '--cabin',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

export const cabinExtended = localFont({
  src: '../node_modules/@fontsource-variable/cabin/files/cabin-latin-ext-wght-normal.woff2',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'cabin' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

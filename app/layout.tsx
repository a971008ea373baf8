import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { cabin, vollkorn } from './fonts';

// Titles end up in history lists and on shared screens: they name the page, never the person on it.
export const metadata: Metadata = {
  title: { template: '%s · Gus', default: 'Gus' },
  description: 'A notebook for the people in your life.',
  applicationName: 'Gus',
  manifest: '/manifest.webmanifest',
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf8' },
    { media: '(prefers-color-scheme: dark)', color: '#17151f' },
  ],
};

// Every page is made for one answer: its scripts carry the name that proxy.ts gave them, which a page made
// at build time could not know.
export const dynamic = 'force-dynamic';

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${vollkorn.variable} ${cabin.variable}`}>
      <body>{children}</body>
    </html>
  );
}

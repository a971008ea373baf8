'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';

// Where the page stood when its form was sent; beyond any component, for a page with another query is another one.
let left: { path: string; search: string; top: number } | null = null;

/**
 * A form that leads back to its own page, under another query, leaves the reader where they were; Next would go to
 * the top. It stands after the pages in the tree: so its effect is the last before anything is painted.
 */
export function KeepPlace() {
  const path = usePathname();
  const search = useSearchParams().toString();
  useEffect(() => {
    const onSubmit = () => {
      left = {
        path: location.pathname,
        search: new URLSearchParams(location.search).toString(),
        top: scrollY,
      };
    };
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) left = null;
    };
    document.addEventListener('submit', onSubmit, true);
    document.addEventListener('click', onClick, true);
    return () => {
      document.removeEventListener('submit', onSubmit, true);
      document.removeEventListener('click', onClick, true);
    };
  }, []);
  useLayoutEffect(() => {
    if (left?.path === path && left.search !== search) scrollTo({ top: left.top, behavior: 'instant' });
    left = null;
  }, [path, search]);
  return null;
}

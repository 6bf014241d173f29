import { useEffect, useState } from 'preact/hooks';

/** The page that the address names, `#/users?provider=BVNK`: filters stand in it, so that a link shows the same. */
export function readRoute() {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [page = '', id = ''] = path.split('/');
  return { page, id: decodeURIComponent(id), query: new URLSearchParams(query) };
}

export function useRoute() {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const follow = () => setRoute(readRoute());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/**
 * Puts a filter into the address; one that is empty leaves it.
 *
 * @param {string} name
 * @param {string} value
 */
export function setFilter(name, value) {
  const { page, query } = readRoute();
  if (value) query.set(name, value);
  else query.delete(name);
  const text = query.toString();
  location.hash = `#/${page}${text ? `?${text}` : ''}`;
}

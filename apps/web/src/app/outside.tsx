import { Outlet } from '@tanstack/react-router';
import { Frame } from './frame';

/** Pages for whoever has not signed in. */
export function Outside() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

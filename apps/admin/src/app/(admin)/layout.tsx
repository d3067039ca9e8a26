import type { ReactNode } from 'react';
import { ShellView } from '../../features/shell/shell-view.tsx';
import { NavigationProvider } from '../../lib/navigation-provider.tsx';
import { packSession, pageSession } from '../../lib/page-session.ts';
import { SessionProvider } from '../../lib/session-provider.tsx';
import { ShellProvider } from '../../lib/shell-provider.tsx';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const session = await pageSession();
  return (
    <SessionProvider session={packSession(session)}>
      <ShellProvider>
        <NavigationProvider>
          <ShellView>{children}</ShellView>
        </NavigationProvider>
      </ShellProvider>
    </SessionProvider>
  );
}

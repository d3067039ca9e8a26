import { FullPageMessage } from '../../lib/full-page-message.tsx';

export default function ForbiddenPage() {
  return (
    <FullPageMessage
      title="Your role may not open this page"
      message="Ask a super admin if you need it: they can change your role under Settings, Staff."
      code="403"
    />
  );
}

import { FullPageMessage } from '../lib/full-page-message.tsx';

export default function NotFoundPage() {
  return (
    <FullPageMessage
      title="There is no such page"
      message="The address may be mistyped, or what it showed is gone."
      code="404"
    />
  );
}

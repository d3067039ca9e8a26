import { FullPageMessage } from '../../lib/full-page-message.tsx';

export default function NothingHerePage() {
  return (
    <FullPageMessage
      title="There is nothing here"
      message="The address may be mistyped, or what it showed is gone."
      code="404"
    />
  );
}

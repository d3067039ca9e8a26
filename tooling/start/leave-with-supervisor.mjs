// Preloaded into each service: when the supervisor dies, however it dies, the channel closes and the service leaves too.
const GRACE_MS = 5000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref();
}

import { connect } from 'node:net';

/** Whether something listens on a port of this machine. */
export function canConnect(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (isOpen: boolean) => () => {
      socket.destroy();
      done(isOpen);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).setTimeout(1_000, answer(false));
  });
}

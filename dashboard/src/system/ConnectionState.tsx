// SPDX-License-Identifier: Apache-2.0
import { span } from '../format/time';
import { useConnection, useHeardAt, useNow } from '../live/useLive';
import './ConnectionState.css';

/** Whether the page still hears the console. */
export function ConnectionState() {
  const connection = useConnection();
  const words = { CONNECTING: 'Connecting', LIVE: 'Live', LOST: 'Disconnected' }[connection];
  return (
    <span className={`connection connection-${connection.toLowerCase()}`} role="status">
      {words}
    </span>
  );
}

/** A strip across the page while the console is gone: everything below it is old. */
export function LostConnection() {
  const connection = useConnection();
  const heardAt = useHeardAt();
  const now = useNow();
  if (connection !== 'LOST') {
    return null;
  }
  const last = heardAt === null ? 'never' : `${span(now - heardAt)} ago`;
  return (
    <div className="lost" role="alert">
      <strong>Console unreachable.</strong> Last update {last}. What is shown below is as of then;
      trading goes on without this page. Trying again.
    </div>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CommandResult } from '../live/command';
import './Confirm.css';
import { Dialog } from './Dialog';

interface ConfirmProps {
  title: string;
  /** What must be typed before the action can be taken. */
  word: string;
  action: string;
  danger?: boolean;
  perform: (reason: string) => Promise<CommandResult>;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Asks before a command that matters: the consequence, a reason for the record, and a typed word.
 */
export function Confirm(props: ConfirmProps) {
  const { title, word, action, danger = false, perform, onClose, children } = props;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const allowed = typed === word && reason.trim() !== '' && !busy;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await perform(reason.trim());
    setBusy(false);
    if (result.done) {
      onClose();
      return;
    }
    setProblem(result.reason);
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form className="confirm" onSubmit={submit}>
        <p>{children}</p>
        <label>
          Reason, kept in the audit trail
          <input
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            autoFocus
            required
          />
        </label>
        <label>
          Type {word} to confirm
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
        </label>
        {problem && (
          <p className="loss" role="alert">
            Not done: {problem}
          </p>
        )}
        <footer>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={danger ? 'danger' : undefined} disabled={!allowed}>
            {action}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

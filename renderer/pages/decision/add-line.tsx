import { type FormEvent, type ReactNode, useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly onAdd: (name: string) => void;
}

/** A name, and a button that adds a line of that name. */
export function AddLine({ label, action, onAdd }: Props): ReactNode {
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim().slice(0, 200));
    setName('');
  };
  return (
    <form className="new-scenario" onSubmit={add}>
      <TextField label={label} value={name} onChange={setName} />
      <button type="submit" className="button">
        {action}
      </button>
    </form>
  );
}

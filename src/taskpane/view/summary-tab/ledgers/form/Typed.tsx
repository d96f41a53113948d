/** A text that is read while it is typed: what stands in the field stays as typed, whatever is made of it. */
import { useState } from 'react';
import { TextInput } from '../../../template-tab/parts';

export function Typed(props: {
  readonly text: string;
  readonly figure?: boolean;
  onChange(text: string): void;
}) {
  const [typed, setTyped] = useState(props.text);
  return (
    <TextInput
      value={typed}
      figure={props.figure ?? false}
      onChange={(text) => {
        setTyped(text);
        props.onChange(text);
      }}
    />
  );
}

import { render } from 'preact';
import { Editor } from './Editor';
import type { EditorData } from './editor.server';

const root = document.getElementById('editor')!;
const data = JSON.parse(root.dataset.page!) as EditorData;
root.replaceChildren();
render(<Editor data={data} />, root);

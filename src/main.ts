import { mount } from 'svelte';

import App from './ui/App.svelte';
import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no #app.');
target.replaceChildren();
mount(App, { target });

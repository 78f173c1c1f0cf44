// The extension's manifest: one source for both browsers, which name the same things differently.
import { contentSecurityPolicy } from '../../scripts/policy.mjs';

/** @typedef {'chromium' | 'firefox'} Browser */

const title = 'Sayso: who says what';

const common = {
  manifest_version: 3,
  name: title,
  description:
    'Marks who says what and who wants what in the news article of the open tab. Works offline; nothing is sent.',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  action: { default_title: 'Sayso: mark this article, or take the marks away', default_icon: 'icons/32.png' },
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+S' } } },
  content_security_policy: { extension_pages: `${contentSecurityPolicy}; object-src 'none'` },
};

/** Of no site: `activeTab` is the tab in which the reader has pressed the button, until another page comes into it. */
const permissions = ['activeTab', 'scripting', 'storage'];

/** @type {Record<Browser, Record<string, unknown>>} */
const own = {
  chromium: {
    minimum_chrome_version: '123',
    permissions: [...permissions, 'sidePanel'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'panel.html' },
  },
  firefox: {
    permissions,
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_title: title,
      default_panel: 'panel.html',
      default_icon: 'icons/32.png',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'sayso@sayso.example',
        strict_min_version: '153.0', // the first in which all of it was tried; it needs CSS highlights
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** @param {Browser} browser @param {string} version of the package */
export function manifestFor(browser, version) {
  return { ...common, version, ...own[browser] };
}

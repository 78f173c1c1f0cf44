// What browsers have and the DOM's types have not yet, and what a build writes into the scripts.

/** The files that the page's service worker keeps; vite-service-worker.js writes them. */
declare const __FILES__: { url: string; revision: string | null }[];

/** https://wicg.github.io/manifest-incubations/ */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

interface WindowEventMap {
  beforeinstallprompt: BeforeInstallPromptEvent;
}

/** https://wicg.github.io/web-app-launch/; where there is none, no file is opened with the installed app. */
declare var launchQueue:
  { setConsumer(consumer: (launch: { files: { getFile(): Promise<File> }[] }) => void): void } | undefined;

/** https://wicg.github.io/scheduling-apis/ */
declare var scheduler: { yield?: () => Promise<void> } | undefined;

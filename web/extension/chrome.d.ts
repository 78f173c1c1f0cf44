// What the extension uses of the browsers' API for extensions, which both have under this name.
// https://developer.chrome.com/docs/extensions/reference/api

interface ChromeEvent<Listener> {
  addListener(listener: Listener): void;
}

interface ChromePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: ChromeEvent<(message: any) => void>;
  onDisconnect: ChromeEvent<() => void>;
}

interface ChromeTab {
  id?: number;
  windowId: number;
}

declare const chrome: {
  action: { onClicked: ChromeEvent<(tab: ChromeTab) => void> };
  runtime: {
    getURL(path: string): string;
    onConnect: ChromeEvent<(port: ChromePort) => void>;
    /** What went wrong last; looking at it says that it is known. */
    lastError?: { message?: string };
  };
  scripting: {
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  /** In Chromium. */
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  /** In Firefox. */
  sidebarAction?: { open(): Promise<void> };
  storage: {
    session: {
      get(key: string): Promise<Record<string, any>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(key: string): Promise<void>;
      onChanged: ChromeEvent<(changes: Record<string, { newValue?: any }>) => void>;
    };
  };
  tabs: {
    connect(tab: number, options: { frameId: number }): ChromePort;
    create(options: { url: string }): Promise<ChromeTab>;
    query(options: { active: true; windowId: number }): Promise<ChromeTab[]>;
    onActivated: ChromeEvent<(info: { tabId: number; windowId: number }) => void>;
  };
  windows: { getCurrent(): Promise<{ id: number }> };
};

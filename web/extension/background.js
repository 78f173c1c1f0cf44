// The toolbar's button. It opens the panel, which does all the rest: browsers open one for a click alone, and at once.

chrome.action.onClicked.addListener(({ id: tab, windowId: window }) => {
  const opening = chrome.sidePanel?.open({ windowId: window }) ?? chrome.sidebarAction?.open();
  opening?.catch(() => {}); // it is open already, or the click came from elsewhere
  // The panel may not be there yet: it finds the click when it is.
  chrome.storage.session.set({ click: { tab, window, at: Date.now() } });
});

// Keeps what is typed and not saved: with the server while one is signed in, in this browser while one is not.
(() => {
  "use strict";
  const mark = document.querySelector("input[data-autosave]");
  if (!mark) return;
  const form = mark.form;
  const place = mark.value;
  const state = form.querySelector("[data-autosave-state]");
  const QUIET = 2000;
  const AT_MOST = 15000;
  const here = "zhiqing-unsaved " + place;
  let timer;
  let first = 0;
  let changed = false;
  let sending;
  let left = false;

  const fields = () => {
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") sent.append(name, value);
    sent.set("place", place);
    return sent;
  };
  const stay = (words, href) => {
    state.textContent = words;
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "在新窗口登录";
      state.append(link);
    }
  };
  // Somebody else may sit down at this computer, so it is kept here only while the server cannot take it.
  const keepHere = (sent) => {
    const kept = new URLSearchParams(sent);
    kept.delete("_csrf");
    try { localStorage.setItem(here, kept.toString()); return true; } catch { return false; }
  };
  const send = async () => {
    clearTimeout(timer);
    first = 0;
    if (!changed || left) return;
    changed = false;
    const sent = fields();
    sending = new AbortController();
    try {
      const answer = await fetch("/desk/documents/autosave", { method: "POST", body: sent, signal: sending.signal, redirect: "error" });
      if (answer.ok) {
        localStorage.removeItem(here);
        stay(new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent.trim());
        if (place.startsWith("new:")) {
          const address = new URL(location.href);
          if (address.pathname.endsWith("/new")) {
            address.searchParams.set("writing", place.split(":")[2]);
            window.history.replaceState(null, "", address);
          }
        }
        return;
      }
      const expired = answer.status === 401 || answer.status === 403;
      const kept = keepHere(sent);
      if (expired && kept) stay("登录已经过期，写的内容保留在这台电脑上，可以继续写，登录后保存。", "/desk/sign-in");
      else stay(kept ? "没有自动保存到服务器，写的内容保留在这台电脑上。请尽快保存草稿。" : "没有自动保存。请尽快保存草稿。");
    } catch (stopped) {
      if (stopped.name === "AbortError") return;
      changed = true;
      stay(keepHere(sent) ? "连不上服务器，写的内容保留在这台电脑上。恢复以后会自动保存。" : "连不上服务器，内容没有自动保存。");
      timer = setTimeout(send, AT_MOST);
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    const now = Date.now();
    first = first || now;
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(QUIET, first + AT_MOST - now)));
  });
  form.addEventListener("submit", () => { left = true; clearTimeout(timer); sending?.abort(); localStorage.removeItem(here); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !changed || left) return;
    const sent = fields();
    keepHere(sent);
    navigator.sendBeacon("/desk/documents/autosave", sent);
  });

  // What only this browser had is given to the server, and the page shows it.
  const before = localStorage.getItem(here);
  if (before) {
    const sent = new URLSearchParams(before);
    sent.set("_csrf", form.elements._csrf.value);
    fetch("/desk/documents/autosave", { method: "POST", body: sent, redirect: "error" }).then((answer) => {
      if (!answer.ok) return;
      localStorage.removeItem(here);
      location.reload();
    }, () => {});
  }
})();

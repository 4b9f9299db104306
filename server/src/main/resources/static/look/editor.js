// The editor of bodies. Without script, or where this cannot start, the text field below it does the same work.
(() => {
  "use strict";
  const field = document.querySelector("[data-editor] textarea");
  if (!field || !window.ProseMirror) return;
  const { model, state, view, commands, keymap, history, lists, tables, gapcursor, dropcursor } = window.ProseMirror;
  const form = field.form;
  const WIDEST = 2000;
  const LARGEST_PASTE = 20_000_000;

  // Pictures that are not public yet are shown from the desk and saved under the address they will have.
  const shown = (src) => src.replace(/^\/documents\/(\d+)\/files\//, "/desk/documents/$1/attachments/");
  const kept = (src) => src.replace(/^\/desk\/documents\/(\d+)\/attachments\//, "/documents/$1/files/");

  const aligned = (name, attributes = {}) => ({
    attrs: { align: { default: null }, ...attributes },
    getAttrs: (dom) => ({ align: dom.getAttribute("align") }),
    toDOM: (node) => [name(node), node.attrs.align ? { align: node.attrs.align } : {}, 0],
  });
  const paragraph = aligned(() => "p");
  const heading = aligned((node) => "h" + node.attrs.level, { level: { default: 2 } });
  const mark = (name, ...others) => ({ parseDOM: [name, ...others].map((tag) => ({ tag })), toDOM: () => [name, 0] });

  const schema = new model.Schema({
    nodes: {
      doc: { content: "block+" },
      paragraph: { group: "block", content: "inline*", attrs: paragraph.attrs, toDOM: paragraph.toDOM,
        parseDOM: [{ tag: "p", getAttrs: paragraph.getAttrs }] },
      heading: { group: "block", content: "inline*", defining: true, attrs: heading.attrs, toDOM: heading.toDOM,
        parseDOM: [2, 3, 4].map((level) => ({ tag: "h" + level, getAttrs: (dom) => ({ level, align: dom.getAttribute("align") }) })) },
      blockquote: { group: "block", content: "block+", parseDOM: [{ tag: "blockquote" }], toDOM: () => ["blockquote", 0] },
      horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
      bullet_list: { group: "block", content: "list_item+", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
      ordered_list: { group: "block", content: "list_item+", attrs: { start: { default: 1 } },
        parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ start: Number(dom.getAttribute("start")) || 1 }) }],
        toDOM: (node) => ["ol", node.attrs.start > 1 ? { start: node.attrs.start } : {}, 0] },
      list_item: { content: "paragraph block*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
      ...tables.tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {
        align: { default: null, getFromDOM: (dom) => dom.getAttribute("align"),
          setDOMAttr: (value, attributes) => { if (value) attributes.align = value; } } } }),
      image: { group: "inline", inline: true, draggable: true, attrs: { src: {}, alt: { default: "" } },
        parseDOM: [{ tag: "img[src]", getAttrs: (dom) => ({ src: kept(dom.getAttribute("src")), alt: dom.getAttribute("alt") || "" }) }],
        toDOM: (node) => ["img", { src: shown(node.attrs.src), alt: node.attrs.alt }] },
      hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
      text: { group: "inline" },
    },
    marks: {
      link: { attrs: { href: {} }, inclusive: false, parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href") }) }],
        toDOM: (node) => ["a", { href: node.attrs.href }, 0] },
      strong: mark("strong", "b"), em: mark("em", "i"), u: mark("u"), s: mark("s"), sub: mark("sub"), sup: mark("sup"),
    },
  });
  const { nodes, marks } = schema;

  const parsed = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const caption of page.querySelectorAll("caption")) {
      const words = page.createElement("p");
      words.setAttribute("align", "center");
      words.append(...caption.childNodes);
      caption.closest("table").before(words);
      caption.remove();
    }
    return page.body;
  };
  const written = (doc) => {
    const box = document.createElement("div");
    box.append(model.DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
    for (const image of box.querySelectorAll("img")) image.setAttribute("src", kept(image.getAttribute("src")));
    return box.innerHTML;
  };
  // What is pasted, and plain text, is made markup where all markup is made: by the server.
  const cleaned = async (fields) => {
    const sent = new URLSearchParams({ ...fields, _csrf: form.elements._csrf.value });
    const answer = await fetch("/desk/documents/paste", { method: "POST", body: sent, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return {
      html: page.querySelector("textarea").value.replace(/^\n/, ""),
      losses: [...page.querySelectorAll("li")].map((line) => line.textContent),
    };
  };

  const made = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const box = made("div", { class: "editor" });
  const bar = made("div", { class: "editor-bar", role: "toolbar", "aria-label": "正文工具" });
  const tableBar = made("div", { class: "editor-bar", role: "toolbar", "aria-label": "表格工具" });
  const panel = made("div", { class: "editor-panel" });
  const notes = made("div", { class: "editor-notes", role: "status" });
  const page = made("div", { class: "editor-page", tabindex: "0", role: "region", "aria-label": "正文编辑区" });
  box.append(bar, tableBar, panel, notes, page);
  tableBar.hidden = panel.hidden = true;
  const say = (lead, lines = []) => {
    notes.replaceChildren(...(lead ? [made("p", {}, lead)] : []));
    if (lines.length > 0) notes.append(made("ul", {}, ...lines.map((line) => made("li", {}, line))));
  };

  let editor;
  const run = (command) => { command(editor.state, editor.dispatch, editor); editor.focus(); };
  const refresh = [];
  const button = (to, label, command, active) => {
    const one = made("button", { type: "button", class: "editor-button" }, label);
    one.addEventListener("mousedown", (event) => event.preventDefault());
    one.addEventListener("click", () => run(command));
    refresh.push((now) => {
      if (active) one.setAttribute("aria-pressed", String(active(now)));
      else one.disabled = !command(now);
    });
    to.append(one);
    return one;
  };
  const holds = (type) => (now) => {
    const { from, to, empty, $from } = now.selection;
    return empty ? Boolean(type.isInSet(now.storedMarks || $from.marks())) : now.doc.rangeHasMark(from, to, type);
  };
  const align = (to) => (now, dispatch) => {
    const change = now.tr;
    now.doc.nodesBetween(now.selection.from, now.selection.to, (node, at) => {
      if (node.type === nodes.paragraph || node.type === nodes.heading) change.setNodeAttribute(at, "align", to);
    });
    if (dispatch) dispatch(change);
    return true;
  };
  const alignment = (now) => now.selection.$from.parent.attrs.align || null;
  const clear = (now, dispatch) => {
    const { from, to } = now.selection;
    if (dispatch) dispatch(Object.values(marks).reduce((change, type) => change.removeMark(from, to, type), now.tr));
    return true;
  };
  const table = (now, dispatch) => {
    const cell = (type) => type.createAndFill();
    const row = (type) => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
    const fresh = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
    if (dispatch) dispatch(now.tr.replaceSelectionWith(fresh).scrollIntoView());
    return true;
  };

  const kinds = made("select", { class: "editor-kind", "aria-label": "段落类型" },
    ...[["0", "正文"], ["2", "一级标题"], ["3", "二级标题"], ["4", "三级标题"]].map(([value, label]) => made("option", { value }, label)));
  kinds.addEventListener("change", () => run(kinds.value === "0"
    ? commands.setBlockType(nodes.paragraph)
    : commands.setBlockType(nodes.heading, { level: Number(kinds.value) })));
  refresh.push((now) => {
    const parent = now.selection.$from.parent;
    kinds.value = parent.type === nodes.heading ? String(parent.attrs.level) : "0";
  });
  bar.append(kinds);
  button(bar, "加粗", commands.toggleMark(marks.strong), holds(marks.strong));
  button(bar, "倾斜", commands.toggleMark(marks.em), holds(marks.em));
  button(bar, "下划线", commands.toggleMark(marks.u), holds(marks.u));
  button(bar, "居左", align(null), (now) => alignment(now) === null);
  button(bar, "居中", align("center"), (now) => alignment(now) === "center");
  button(bar, "居右", align("right"), (now) => alignment(now) === "right");
  button(bar, "项目符号", lists.wrapInList(nodes.bullet_list));
  button(bar, "编号", lists.wrapInList(nodes.ordered_list));
  button(bar, "下一级", lists.sinkListItem(nodes.list_item));
  button(bar, "上一级", lists.liftListItem(nodes.list_item));
  button(bar, "插入表格", table);
  const pick = made("input", { type: "file", accept: ".png,.jpg,.jpeg,.gif,.bmp", hidden: "" });
  bar.append(pick);
  const chooser = made("button", { type: "button", class: "editor-button" }, "插入图片");
  chooser.addEventListener("click", () => pick.click());
  const linker = made("button", { type: "button", class: "editor-button" }, "链接");
  bar.append(chooser, linker);
  button(bar, "清除格式", clear);
  button(bar, "撤销", history.undo);
  button(bar, "重做", history.redo);
  button(tableBar, "上方加行", tables.addRowBefore);
  button(tableBar, "下方加行", tables.addRowAfter);
  button(tableBar, "左侧加列", tables.addColumnBefore);
  button(tableBar, "右侧加列", tables.addColumnAfter);
  button(tableBar, "合并单元格", tables.mergeCells);
  button(tableBar, "拆分单元格", tables.splitCell);
  button(tableBar, "表头行", tables.toggleHeaderRow);
  button(tableBar, "删除行", tables.deleteRow);
  button(tableBar, "删除列", tables.deleteColumn);
  button(tableBar, "删除表格", tables.deleteTable);

  const ask = (label, value, help, done) => {
    const input = made("input", { class: "form-control", type: "text", id: "editor-asked", value, maxlength: "500" });
    const close = () => { panel.hidden = true; editor.focus(); };
    const ready = made("button", { type: "button", class: "btn btn-secondary" }, "确定");
    const never = made("button", { type: "button", class: "btn btn-quiet" }, "取消");
    const finish = () => { panel.hidden = true; done(input.value.trim()); editor.focus(); };
    ready.addEventListener("click", finish);
    never.addEventListener("click", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); finish(); }
      if (event.key === "Escape") close();
    });
    panel.replaceChildren(made("label", { class: "form-label", for: "editor-asked" }, label), input,
      made("p", { class: "form-hint" }, help), made("div", { class: "acts" }, ready, never));
    panel.hidden = false;
    input.focus();
  };
  linker.addEventListener("click", () => {
    if (editor.state.selection.empty) { say("请先选中要做成链接的文字。"); return; }
    ask("链接地址", "https://", "以 https:// 或者 http:// 开头。留空即去掉链接。", (href) => {
      const { from, to } = editor.state.selection;
      const change = editor.state.tr.removeMark(from, to, marks.link);
      if (/^https?:\/\/.+\..+/.test(href)) change.addMark(from, to, marks.link.create({ href }));
      else if (href && href !== "https://") say("链接地址应当以 https:// 或者 http:// 开头，没有加上。");
      editor.dispatch(change);
    });
  });

  const describe = (at) => {
    const node = editor.state.doc.nodeAt(at);
    if (!node || node.type !== nodes.image) return;
    ask("图片说明（替代文字）", node.attrs.alt, "一句话写明图片的内容，供看不见图片的人了解。送审前每张图片都要写。", (alt) => {
      const now = editor.state.doc.nodeAt(at);
      if (now && now.type === nodes.image) editor.dispatch(editor.state.tr.setNodeAttribute(at, "alt", alt));
    });
  };
  const smaller = (file) => new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = reject;
    reader.onload = () => {
      const image = new Image();
      image.onerror = reject;
      image.onload = () => {
        const scale = Math.min(1, WIDEST / image.naturalWidth);
        const canvas = made("canvas", { width: Math.round(image.naturalWidth * scale), height: Math.round(image.naturalHeight * scale) });
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        resolve(canvas.toDataURL(file.type === "image/jpeg" ? "image/jpeg" : "image/png", 0.85));
      };
      image.src = reader.result;
    };
    reader.readAsDataURL(file);
  });
  const insert = async (file) => {
    try {
      const src = await smaller(file);
      editor.dispatch(editor.state.tr.replaceSelectionWith(nodes.image.create({ src }), false));
      describe(editor.state.selection.from - 1);
    } catch {
      say("“" + file.name + "”不是能显示的图片，没有插入。请选 PNG、JPG 或者 GIF 图片。");
    }
  };
  pick.addEventListener("change", () => { if (pick.files[0]) insert(pick.files[0]); pick.value = ""; });

  const paste = async (html) => {
    if (html.length > LARGEST_PASTE) { say("粘贴的内容太大，没有粘贴。请改用下面的“从文件导入正文”。"); return; }
    let part = html;
    say("正在整理粘贴的内容……");
    try {
      const answer = await cleaned({ html });
      part = answer.html;
      if (answer.losses.length > 0) say("已经粘贴。没有照原样保留的有：", answer.losses);
      else say("已经粘贴，内容都保留了；字体、字号、颜色按网站统一的样式显示。");
    } catch {
      say("已经粘贴，保存时再整理格式。请保存后核对。");
    }
    const slice = model.DOMParser.fromSchema(schema).parseSlice(parsed(part));
    editor.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView());
  };

  const keep = () => {
    field.value = editor.state.doc.textContent || editor.state.doc.childCount > 1 || editor.state.doc.firstChild.childCount > 0
      || editor.state.doc.firstChild.type !== nodes.paragraph ? written(editor.state.doc) : "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  let waiting;
  const start = (html) => {
    for (const choice of form.querySelectorAll("input[name=bodyFormat]")) {
      choice.checked = choice.value === "HTML";
      choice.closest("fieldset").hidden = true;
    }
    field.before(box);
    field.classList.add("editor-source");
    field.tabIndex = -1;
    field.addEventListener("focus", () => editor.focus());
    editor = new view.EditorView(page, {
      attributes: { class: "document-body", "aria-label": "正文", role: "textbox", "aria-multiline": "true" },
      state: state.EditorState.create({
        doc: model.DOMParser.fromSchema(schema).parse(parsed(html)),
        plugins: [
          history.history(), gapcursor.gapCursor(), dropcursor.dropCursor(),
          keymap.keymap({
            "Mod-z": history.undo, "Mod-y": history.redo, "Mod-Shift-z": history.redo,
            "Mod-b": commands.toggleMark(marks.strong), "Mod-i": commands.toggleMark(marks.em), "Mod-u": commands.toggleMark(marks.u),
            Enter: lists.splitListItem(nodes.list_item),
            "Shift-Enter": (now, dispatch) => { dispatch?.(now.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView()); return true; },
            Tab: commands.chainCommands(tables.goToNextCell(1), lists.sinkListItem(nodes.list_item)),
            "Shift-Tab": commands.chainCommands(tables.goToNextCell(-1), lists.liftListItem(nodes.list_item)),
          }),
          keymap.keymap(commands.baseKeymap), tables.tableEditing(),
        ],
      }),
      // The editor reads what is pasted or dropped before it asks below; styles would be refused by the page's policy.
      transformPastedHTML: (html) => html
        .replace(/<style[\s\S]*?<\/style\s*>/gi, "")
        .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ""),
      handlePaste: (_, event) => {
        const html = event.clipboardData.getData("text/html");
        const file = [...event.clipboardData.files].find((one) => one.type.startsWith("image/"));
        if (html) paste(html);
        else if (file) insert(file);
        return Boolean(html || file);
      },
      handleDoubleClickOn: (_, __, node, at) => { if (node.type === nodes.image) describe(at); return node.type === nodes.image; },
      handleClickOn: (_, __, node, at) => { if (node.type === nodes.image) setTimeout(() => describe(at)); return false; },
      dispatchTransaction(change) {
        editor.updateState(editor.state.apply(change));
        for (const each of refresh) each(editor.state);
        tableBar.hidden = !tables.isInTable(editor.state);
        if (change.docChanged) { clearTimeout(waiting); waiting = setTimeout(keep, 200); }
      },
    });
    for (const each of refresh) each(editor.state);
    form.addEventListener("submit", () => { clearTimeout(waiting); field.value = written(editor.state.doc); if (!editor.state.doc.textContent && !field.value.includes("<img")) field.value = ""; });
    form.dataset.editing = "true";
  };

  const plain = form.querySelector("input[name=bodyFormat][value=PLAIN]");
  if (plain && plain.checked && field.value.trim()) {
    cleaned({ html: "", text: field.value }).then((answer) => start(answer.html), () => {});
  } else {
    start(field.value);
  }
})();

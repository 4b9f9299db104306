package org.zhiqing.e2e;

import java.nio.file.Path;
import java.time.LocalDate;

/** The clerk of a unit (信息员), who writes and hands in. */
final class Clerk extends Staff {

    Clerk(Office office, String name, String account) {
        super(office, name, account, "信息员");
    }

    /** Writes a notice as a draft and stands before its page. */
    Window drafts(Notice notice) {
        return window().open("/desk/documents/new")
                .follow("通知公告")
                .fill("标题", notice.title())
                .fill("发文字号", notice.number())
                .fill("成文日期", LocalDate.now(Office.BEIJING).toString())
                .fill("正文", notice.text())
                .press("保存草稿")
                .sees("《" + notice.title() + "》已经保存为草稿");
    }

    /** Begins a new edition of a public document with other words. */
    void revises(String desk, String text) {
        window().open(desk)
                .unfold("另起新版本")
                .press("另起新版本")
                .fill("正文", text)
                .press("保存草稿")
                .sees("已经保存为草稿");
    }

    void attaches(Path file) {
        window().attach("选择文件", file).press("上传附件");
    }

    void handsIn(String word) {
        window().unfold("送审").fill("给下一环节的话", word).press("送审").sees("已经送审");
    }
}

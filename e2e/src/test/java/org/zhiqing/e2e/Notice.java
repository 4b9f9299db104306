package org.zhiqing.e2e;

/** What a clerk writes: a notice (通知公告) with its title, its text and the words of its attachment. */
record Notice(String title, String number, String text, String attached) {

    String file() {
        return "附件：" + title.substring(0, 4) + "方案.docx";
    }
}

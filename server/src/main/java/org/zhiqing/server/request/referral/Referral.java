package org.zhiqing.server.request.referral;

import org.zhiqing.server.kernel.Findings;

/**
 * The organ that an applicant is told to turn to (art. 36 item 5).
 *
 * @param organ empty when it cannot be told
 * @param note why organ or contact is not known, or what else the applicant should know; may be empty
 */
public record Referral(String organ, String address, String telephone, String note) {

    /** Nothing is known. */
    public static final Referral NONE = new Referral("", "", "", "");

    /** Notes what is missing: the organ with its contact, or why they are not known. */
    public void check(Findings.Collector wrong) {
        boolean explained = !note.isBlank();
        wrong.when(organ.isBlank() && !explained, "referralOrgan", "request.referral-missing");
        boolean named = !organ.isBlank() && !explained;
        wrong.when(named && address.isBlank(), "referralAddress", "request.referral-contact-missing", "地址");
        wrong.when(named && telephone.isBlank(), "referralTelephone", "request.referral-contact-missing", "电话");
        checkLengths(wrong);
    }

    /** Notes what is longer than can be kept. */
    public void checkLengths(Findings.Collector wrong) {
        wrong.when(organ.length() > 200, "referralOrgan", "request.too-long", "机关名称", 200);
        wrong.when(address.length() > 300, "referralAddress", "request.too-long", "地址", 300);
        wrong.when(telephone.length() > 60, "referralTelephone", "request.too-long", "电话", 60);
        wrong.when(note.length() > 500, "referralNote", "request.too-long", "说明", 500);
    }

    /** Returns whether there is anything to keep. */
    public boolean isEmpty() {
        return organ.isBlank() && note.isBlank();
    }

    /** Returns what the letter tells, without a full stop at the end. */
    public String text() {
        if (organ.isBlank()) {
            return "本机关无法确定负责公开该信息的行政机关。" + note;
        }
        return "该信息由" + organ + "负责公开，请向该机关提出申请" + contact() + (note.isBlank() ? "" : "。" + note);
    }

    private String contact() {
        String where = address.isBlank() ? "" : "地址：" + address;
        String phone = telephone.isBlank() ? "" : "电话：" + telephone;
        String both = where + (where.isEmpty() || phone.isEmpty() ? "" : "，") + phone;
        return both.isEmpty() ? "" : "（" + both + "）";
    }
}

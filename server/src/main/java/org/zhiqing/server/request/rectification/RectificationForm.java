package org.zhiqing.server.request.rectification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.number.NumberFault;
import org.zhiqing.rules.number.ResidentId;
import org.zhiqing.server.kernel.Findings;

/**
 * The application to correct as it was typed. What was left empty is null or blank.
 *
 * @param record which record of the organ
 * @param wrongText what is wrong in it
 * @param rightText how it should read
 */
public record RectificationForm(
        @Nullable String name,
        @Nullable String identityNumber,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String record,
        @Nullable String wrongText,
        @Nullable String rightText) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+（）() -]{7,20}");

    /** Notes what makes it impossible to take the application in. */
    void check(Findings.Collector wrong) {
        need(name, "name", "request.name-missing", "姓名或者名称", 200, wrong);
        need(record, "record", "request.rectification-record-missing", "哪一份记录", 300, wrong);
        need(wrongText, "wrongText", "request.rectification-wrong-missing", "不准确的内容", 2000, wrong);
        need(rightText, "rightText", "request.rectification-right-missing", "准确的内容", 2000, wrong);
        boolean reachable = !text(telephone).isEmpty()
                || !text(email).isEmpty()
                || !text(address).isEmpty();
        wrong.when(!reachable, "telephone", "request.contact-missing");
        wrong.when(bad(telephone, TELEPHONE), "telephone", "request.telephone-shape");
        wrong.when(bad(email, EMAIL), "email", "request.email-shape");
        wrong.when(text(email).length() > 120, "email", "request.too-long", "电子邮箱", 120);
        wrong.when(text(address).length() > 300, "address", "request.too-long", "通信地址", 300);
        wrong.when(text(identityNumber).length() > 60, "identityNumber", "request.too-long", "证件号码", 60);
    }

    /** As {@link #check}, where the applicant fills it in: identity and error have to be proved (art. 41). */
    void checkOnline(boolean identity, boolean evidence, Findings.Collector wrong) {
        check(wrong);
        String number = text(identityNumber);
        wrong.when(number.isEmpty(), "identityNumber", "request.identity-missing");
        NumberFault fault = number.isEmpty() ? null : ResidentId.parse(number).fault();
        wrong.when(
                fault != null,
                "identityNumber",
                "request.identity-number",
                "居民身份证",
                fault == null ? "" : fault.label());
        wrong.when(!identity, "identityFile", "request.proof-missing");
        wrong.when(!evidence, "evidenceFile", "request.rectification-evidence-missing");
    }

    /** Returns what is kept encrypted, a fact a line. */
    String sealed() {
        return "证件号码：" + text(identityNumber) + "\n电话：" + text(telephone) + "\n电子邮箱：" + text(email) + "\n通信地址："
                + text(address) + "\n不准确的内容：" + text(wrongText) + "\n准确的内容：" + text(rightText);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static boolean bad(@Nullable String typed, Pattern shape) {
        return !text(typed).isEmpty() && !shape.matcher(text(typed)).matches();
    }

    private static void need(
            @Nullable String typed, String field, String code, String label, int longest, Findings.Collector wrong) {
        wrong.when(text(typed).isEmpty(), field, code);
        wrong.when(text(typed).length() > longest, field, "request.too-long", label, longest);
    }
}

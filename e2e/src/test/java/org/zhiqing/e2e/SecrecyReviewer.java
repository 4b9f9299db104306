package org.zhiqing.e2e;

/** The secrecy reviewer (保密审查员), who signs with the password once more. */
final class SecrecyReviewer extends Staff {

    static final String BASIS = "经对照国家秘密事项范围，不涉及国家秘密和工作秘密。";

    SecrecyReviewer(Office office, String name, String account) {
        super(office, name, account, "保密审查员");
    }

    /** Opens the page on which the review of a document is signed. */
    Window opens(String title) {
        Window window = takesUp("对《" + title + "》签署保密审查意见");
        return window.path().endsWith("/secrecy") ? window : window.follow("签署保密审查意见");
    }

    void signs(String title) {
        opens(title);
        signsWith(password()).sees("保密审查意见已经签署");
    }

    Window signsWith(String password) {
        return window().choose("审查结论", "可以公开")
                .fill("审查依据和理由", BASIS)
                .fill("再次输入您的登录密码", password)
                .press("签署");
    }
}
